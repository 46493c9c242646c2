import { createHash } from 'node:crypto';
import type { Person } from '#app/auth/require-person.server.ts';
import type { AppContext } from '#app/context.ts';
import type { RegionScorecard } from '#app/data/scorecard.server.ts';
import { dayOf } from '#app/domain/day.ts';
import { asId, type ActionId, type PlanId } from '#app/domain/ids.ts';
import { spokenFor } from '#app/domain/joint-action.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

export type ProposalProblem = 'proposal.nothing-chosen' | 'proposal.plan-unreadable' | 'proposal.stale';

/**
 * [JW3] Puts a joint action for these joint weaknesses into the shared plan, once: its id follows from the round and the
 * indicators. The weak clusters that share their lights with the forum are asked to take part, and the person's own, weak
 * or not. No other is named: all who read the plan would know its lights (PE3), and could take it off the whole (CG3).
 * The caller has asked whether the person writes the plan.
 */
export async function proposeJointAction(
  { rooms, now }: AppContext,
  proposal: {
    readonly planId: PlanId;
    readonly person: Pick<Person, 'personId' | 'name' | 'memberships'>;
    readonly scorecard: RegionScorecard;
    readonly codes: readonly string[];
    readonly title: string;
  },
): Promise<Result<{ readonly actionId: ActionId; readonly isNew: boolean }, ProposalProblem>> {
  const { planId, person, scorecard, title } = proposal;
  const codes = [...new Set(proposal.codes)].sort();
  if (codes.length === 0) return fail('proposal.nothing-chosen');
  const weak = new Set(scorecard.weak.themes.flatMap(({ weaknesses }) => weaknesses.map(({ code }) => code)));
  if (!codes.every((code) => weak.has(code))) return fail('proposal.stale');
  const { forumId, id: roundId } = scorecard.round;
  const weakIn = scorecard.weak.themes.flatMap(({ weaknesses }) =>
    weaknesses.filter(({ code }) => codes.includes(code)).flatMap(({ seenIn }) => seenIn),
  );
  const asked = weakIn.filter((clusterId) => scorecard.namable.includes(clusterId));
  const own = spokenFor(person.memberships.filter((membership) => membership.forumId === forumId));
  const clusters = [...new Set([...own, ...asked])].sort();
  const id = asId<ActionId>(`joint-${digest([roundId, ...codes].join('\n'))}`);
  const answer = await rooms.proposeAction(planId, person.personId, {
    id,
    title,
    indicatorCodes: codes,
    asks: { clusters, by: person.name, on: dayOf(now()) },
  });
  return answer === null ? fail('proposal.plan-unreadable') : ok({ actionId: id, isNew: answer.isNew });
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 24);
