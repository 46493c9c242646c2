import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Rooms } from '#app/context.ts';
import type { PersonId, PlanId, VersionId } from '#app/domain/ids.ts';
import { keepVersion } from './plan-versions.server.ts';

/**
 * [VE7] Restores a plan, or one action of it, after keeping how it was before as a version, so that one can restore back.
 * Answers as `Rooms.restore`, with that version.
 */
export async function restoreKept(
  { db, rooms }: { readonly db: PrismaClient; readonly rooms: Rooms },
  order: {
    readonly planId: PlanId;
    readonly from: number | Uint8Array;
    readonly personId: PersonId;
    readonly at: Date;
    readonly actionId?: string | undefined;
  },
): Promise<{ readonly seq: number; readonly before: VersionId | null } | undefined | null> {
  const { planId, from, personId, at, actionId } = order;
  // Where it is not to be had there is nothing to keep a version for.
  const past = await (typeof from === 'number' ? rooms.readAt(planId, from) : undefined);
  if (typeof from === 'number' && past === undefined) return undefined;
  if (past?.content === null) return null;
  const frozen = await rooms.freeze(planId);
  if (frozen === null || frozen === undefined) return null;
  const kept = await keepVersion(db, { planId, frozen, reason: 'restore', createdById: personId, at });
  const restored = await rooms.restore(planId, from, personId, actionId);
  if (restored === null || restored === undefined) return restored;
  return { ...restored, before: kept.ok ? kept.value.id : null };
}
