import { createHash } from 'node:crypto';
import type { Person } from '#app/auth/require-person.server.ts';
import type { AppContext } from '#app/context.ts';
import { latestBenchmarks } from '#app/data/benchmarks.server.ts';
import { listPlans } from '#app/data/plans.server.ts';
import type { Action, Baseline } from '#app/domain/action.ts';
import { asId, type ActionId, type ClusterId, type PlanId } from '#app/domain/ids.ts';
import type { PlanOwner } from '#app/domain/permission.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

export type TakeOnProblem = 'joint.gone' | 'joint.not-asked' | 'joint.no-plan' | 'joint.plan-unreadable';

export interface TakenOn {
  readonly planId: PlanId;
  readonly actionId: ActionId;
  readonly isNew: boolean;
}

/**
 * [JA3] Puts the cluster's commitment to a joint action into the cluster's newest plan, once, as this person's edit: with the
 * joint action's title, indicators and deadline, and the cluster's own baselines. The caller has asked whether the person
 * speaks for the cluster and reads the shared plan.
 */
export async function takeOn(
  { db, rooms }: AppContext,
  wanted: {
    readonly shared: PlanOwner;
    readonly actionId: string;
    readonly clusterId: ClusterId;
    readonly person: Pick<Person, 'personId'>;
  },
): Promise<Result<TakenOn, TakeOnProblem>> {
  const { shared, clusterId, person } = wanted;
  const joint = (await rooms.read(shared.id)).content?.actions.find(({ id }) => id === wanted.actionId);
  if (joint === undefined) return fail('joint.gone');
  if (!joint.participants.includes(clusterId)) return fail('joint.not-asked');
  // Where a cluster has several plans, the newest is the one that holds.
  const plan = (await listPlans(db, shared.forumId)).findLast((one) => one.clusterId === clusterId);
  if (plan === undefined) return fail('joint.no-plan');
  const there = (await rooms.read(plan.id)).content?.actions;
  if (there === undefined) return fail('joint.plan-unreadable');
  const made = there.find(({ jointAction }) => jointAction === joint.id);
  if (made !== undefined) return ok({ planId: plan.id, actionId: made.id, isNew: false });
  const id = freeId(joint.id, clusterId, there);
  const answer = await rooms.proposeAction(plan.id, person.personId, {
    id,
    title: joint.title,
    deadline: joint.deadline,
    jointAction: joint.id,
    indicatorCodes: [...joint.indicators.keys()],
    baselines: await baselines(db, clusterId),
  });
  return answer === null ? fail('joint.plan-unreadable') : ok({ planId: plan.id, actionId: id, isNew: answer.isNew });
}

/** It follows from the joint action and the cluster. */
export function commitmentId(joint: ActionId, clusterId: ClusterId): ActionId {
  const digest = createHash('sha256').update(`${joint}\n${clusterId}`).digest('base64url').slice(0, 24);
  return asId<ActionId>(`commitment-${digest}`);
}

/** Another id where the first has become an action of the cluster's own. */
function freeId(joint: ActionId, clusterId: ClusterId, there: readonly Pick<Action, 'id'>[]): ActionId {
  const taken = new Set(there.map(({ id }) => id));
  const first = commitmentId(joint, clusterId);
  let id = first;
  for (let n = 2; taken.has(id); n += 1) id = asId<ActionId>(`${first}-${n}`);
  return id;
}

async function baselines(db: AppContext['db'], clusterId: ClusterId): Promise<ReadonlyMap<string, Baseline>> {
  const latest = (await latestBenchmarks(db, [clusterId])).get(clusterId)?.latest;
  if (latest === undefined) return new Map();
  const { takenOn, scores } = latest;
  return new Map([...scores].map(([code, { value, light }]) => [code, { value, light, takenOn }]));
}
