import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Rooms } from '#app/context.ts';
import { asId, isId, type PlanId, type VersionId } from '#app/domain/ids.ts';
import { plainPlan, type PlainPlan } from '#app/domain/plain.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findVersion, versionBytes, type PlanVersion } from './plan-versions.server.ts';

/** A moment of a plan: a version, a change of the log, or now. */
export type PlanPoint = { readonly name: string; readonly seq: number; readonly content: PlainPlan } & (
  { readonly is: 'now' | 'change' } | { readonly is: 'version'; readonly version: PlanVersion }
);

export type PointProblem = 'point.unknown' | 'point.forgotten' | 'point.unreadable';

/** In addresses: `now`, `change-12`, or a version's id. */
export const changePoint = (seq: number): string => `change-${seq}`;

interface Parts {
  readonly db: PrismaClient;
  readonly rooms: Rooms;
}

/** What the plan said at the point that an address names. */
export async function findPoint(
  { db, rooms }: Parts,
  planId: PlanId,
  name: string,
): Promise<Result<PlanPoint, PointProblem>> {
  if (name === 'now') {
    const { content, seq } = await rooms.read(planId);
    return content === null ? fail('point.unreadable') : ok({ is: 'now', name, seq, content: plainPlan(content) });
  }
  const seq = changeOf(name);
  if (seq !== undefined) {
    const past = await rooms.readAt(planId, seq);
    if (past === undefined) {
      return fail(seq > (await rooms.newestSeq(planId)) ? 'point.unknown' : 'point.forgotten');
    }
    if (past.content === null) return fail('point.unreadable');
    return ok({ is: 'change', name, seq, content: plainPlan(past.content) });
  }
  const found = isId(name) ? await findVersion(db, planId, asId<VersionId>(name)) : undefined;
  if (found === undefined) return fail('point.unknown');
  const { content, ...version } = found;
  return ok({ is: 'version', name, seq: version.seq, content, version });
}

/** What `Rooms.restore` restores from; undefined for what cannot be restored from, such as now. */
export async function restoreSource(
  { db }: Parts,
  planId: PlanId,
  name: string,
): Promise<number | Uint8Array | undefined> {
  const seq = changeOf(name);
  if (seq !== undefined) return seq;
  return isId(name) ? versionBytes(db, planId, asId<VersionId>(name)) : undefined;
}

function changeOf(name: string): number | undefined {
  const digits = /^change-(\d{1,10})$/.exec(name)?.[1];
  const seq = Number(digits);
  return digits === undefined || seq > 2_147_483_647 ? undefined : seq;
}
