import type { AppContext } from '#app/context.ts';
import type { PlanId } from '#app/domain/ids.ts';
import { problem } from './problem.ts';
import { MAX_SEQ } from './schemas.ts';

/** The number of a change, as an address has it; undefined for what is none. */
export function readSeq(text: string | null | undefined): number | undefined {
  if (text === null || text === undefined || !/^\d{1,10}$/.test(text)) return undefined;
  const seq = Number(text);
  return seq <= MAX_SEQ ? seq : undefined;
}

/** Why a point in the past is not to be had: it has not come yet, or is no longer kept. */
export async function notInThePast(context: AppContext, planId: PlanId, seq: number | undefined): Promise<Response> {
  if (seq === undefined || seq > (await context.rooms.newestSeq(planId))) {
    return problem(404, 'The plan has no such change.');
  }
  return problem(410, 'The plan as it was then is no longer kept.');
}
