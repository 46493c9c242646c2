import { createHash } from 'node:crypto';
import type { AppContext } from '#app/context.ts';
import type { RegionScorecard } from '#app/data/scorecard.server.ts';
import { asId, type ActionId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

export type ProposalProblem = 'proposal.nothing-chosen' | 'proposal.plan-unreadable' | 'proposal.stale';

/**
 * [JW3] Puts a joint action for these joint weaknesses into the shared plan, once: its id follows from the round and the
 * indicators. Those who are asked to take part are the weak clusters that the person sees one by one; the caller has
 * asked whether the person writes the plan.
 */
export async function proposeJointAction(
  { rooms }: AppContext,
  proposal: {
    readonly planId: PlanId;
    readonly personId: PersonId;
    readonly scorecard: RegionScorecard;
    readonly codes: readonly string[];
    readonly title: string;
  },
): Promise<Result<{ readonly actionId: ActionId; readonly isNew: boolean }, ProposalProblem>> {
  const { planId, personId, scorecard, title } = proposal;
  const codes = [...new Set(proposal.codes)].sort();
  if (codes.length === 0) return fail('proposal.nothing-chosen');
  const weak = new Map(
    scorecard.weak.themes.flatMap(({ weaknesses }) => weaknesses.map(({ code, seenIn }) => [code, seenIn] as const)),
  );
  if (!codes.every((code) => weak.has(code))) return fail('proposal.stale');
  const participants = [...new Set(codes.flatMap((code) => weak.get(code) ?? []))].sort();
  const id = asId<ActionId>(`joint-${digest([scorecard.round.id, ...codes].join('\n'))}`);
  const answer = await rooms.proposeAction(planId, personId, { id, title, indicatorCodes: codes, participants });
  return answer === null ? fail('proposal.plan-unreadable') : ok({ actionId: id, isNew: answer.isNew });
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 24);
