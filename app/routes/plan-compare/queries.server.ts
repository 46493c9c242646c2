import type { AppContext } from '#app/context.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { personNames } from '#app/data/people.server.ts';
import { findPoint, type PlanPoint, type PointProblem } from '#app/data/plan-points.server.ts';
import { listVersions } from '#app/data/plan-versions.server.ts';
import type { PersonId } from '#app/domain/ids.ts';
import type { PlanOwner } from '#app/domain/permission.ts';
import { planDifference, type PlanDifference } from '#app/domain/plan-difference.ts';

/** Who wrote what is looked for in so many edits. */
const MOST_EDITS = 5_000;

export interface Comparison {
  readonly difference: PlanDifference;
  /** As `PlanTold.authors`, by name. */
  readonly authors: readonly (readonly [string, readonly PersonId[]])[];
  /** Some of the edits in between are not kept, or too many. */
  readonly isPartly: boolean;
}

/** Two points of a plan held against each other; where one is not to be had, why. */
export async function readComparison(
  context: AppContext,
  plan: PlanOwner,
  wanted: { readonly from: string | null; readonly to: string; readonly actionId: string | undefined },
) {
  const { db } = context;
  const [versions, clusters] = await Promise.all([listVersions(db, plan.id), listClusters(db, plan.forumId)]);
  const from = wanted.from ?? versions[0]?.id ?? 'change-0';
  const [then, now] = await Promise.all([findPoint(context, plan.id, from), findPoint(context, plan.id, wanted.to)]);
  const problem: PointProblem | undefined = then.ok ? (now.ok ? undefined : now.problem) : then.problem;
  const compared = then.ok && now.ok ? await compare(context, plan, then.value, now.value, wanted.actionId) : undefined;
  const people = [
    ...(compared?.authors ?? []).flatMap(([, ids]) => ids),
    ...versions.flatMap(({ createdById }) => createdById ?? []),
  ];
  return {
    from,
    to: wanted.to,
    problem,
    compared,
    versions,
    clusters: clusters.map(({ id, name }) => ({ id, name })),
    names: [...(await personNames(db, people))],
  };
}

async function compare(
  { rooms }: AppContext,
  plan: PlanOwner,
  then: PlanPoint,
  now: PlanPoint,
  actionId: string | undefined,
): Promise<Comparison> {
  const whole = planDifference(then.content, now.content);
  const difference =
    actionId === undefined ? whole : { entries: whole.entries.filter(({ id }) => id === actionId), fields: [] };
  const [after, upTo] = [Math.min(then.seq, now.seq), Math.max(then.seq, now.seq)];
  if (after === upTo) return { difference, authors: [], isPartly: false };
  const told = await rooms.tell(plan.id, { before: upTo + 1, after, limit: MOST_EDITS });
  const isPartly = told === null || told.hasOlder || told.fromSeq !== after + 1;
  const authors = [...(told?.authors ?? [])].map(([name, ids]) => [name, ids.filter((id) => id !== null)] as const);
  return { difference, authors, isPartly };
}
