import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Rooms } from '#app/context.ts';
import type { PersonId, PlanId, VersionId } from '#app/domain/ids.ts';
import { canonicalJson, plainOf, plainPlan } from '#app/domain/plain.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { keepVersion } from './plan-versions.server.ts';

export interface RestoreOrder {
  readonly planId: PlanId;
  readonly from: number | Uint8Array;
  readonly personId: PersonId;
  readonly at: Date;
  readonly actionId?: string | undefined;
  /** Whether what would be changed is what was shown; everything is, where it is left out. */
  readonly isShown?: (now: PlanContent) => Promise<boolean>;
}

type Restored = { readonly seq: number; readonly before: VersionId | null } | 'changed' | undefined | null;

/** People type on while a version is kept. */
const ATTEMPTS = 3;

/**
 * [VE7] Restores a plan, or one action of it, after keeping how it was before as a version, so that one can restore back.
 * What somebody wrote in between is neither shown nor in that version, so nothing is done then. Answers as
 * `Rooms.restore`, with that version.
 */
export async function restoreKept(
  { db, rooms }: { readonly db: PrismaClient; readonly rooms: Rooms },
  order: RestoreOrder,
): Promise<Restored> {
  const { planId, from, personId, at, actionId, isShown } = order;
  // Where it is not to be had there is nothing to keep a version for.
  const past = await (typeof from === 'number' ? rooms.readAt(planId, from) : undefined);
  if (typeof from === 'number' && past === undefined) return undefined;
  if (past?.content === null) return null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const frozen = await rooms.freeze(planId);
    if (frozen === null || frozen === undefined) return null;
    if (isShown !== undefined && !(await isShown(frozen.content))) return 'changed';
    const kept = await keepVersion(db, { planId, frozen, reason: 'restore', createdById: personId, at });
    const before = wordsOf(frozen.content, actionId);
    const isStill = (now: PlanContent) => wordsOf(now, actionId) === before;
    const restored = await rooms.restore(planId, from, personId, { actionId, isStill });
    if (restored === null || restored === undefined) return restored;
    if (restored !== 'changed') return { ...restored, before: kept.ok ? kept.value.id : null };
  }
  return 'changed';
}

/** What restoring would change, as a text that is the same where it says the same. */
function wordsOf(content: PlanContent, actionId: string | undefined): string {
  const part = actionId === undefined ? plainPlan(content) : plainOf(content.actions.find(({ id }) => id === actionId));
  return canonicalJson(part);
}
