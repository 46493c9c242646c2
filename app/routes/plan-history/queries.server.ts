import type { AppContext, PlanTold } from '#app/context.ts';
import { listCommitments } from '#app/data/plan-commitments.server.ts';
import { listPlanAuthors } from '#app/data/plan-authors.server.ts';
import { listVersions } from '#app/data/plan-versions.server.ts';
import { listActions } from '#app/data/plan-views.server.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { personNames } from '#app/data/people.server.ts';
import type { PersonId, PlanId } from '#app/domain/ids.ts';
import type { PlanOwner } from '#app/domain/permission.ts';
import type { StoryFilter } from '#app/domain/plan-story.ts';
import { readStamp } from '#app/routes/plan-standing/queries.server.ts';

/** A page looks at so many edits, and at more where most of them are not told. */
const PAGE = 500;
const FILTERED_PAGE = 3_000;

export interface HistoryPage {
  readonly before: number | null;
  readonly filter: StoryFilter;
}

/** What a page of the history shows, but who may what. */
export async function readHistory(context: AppContext, plan: PlanOwner, { before, filter }: HistoryPage) {
  const { db, rooms } = context;
  const isFiltered = filter.actionId !== undefined || filter.personId !== undefined;
  const [told, versions, commitments, authors, actions, clusters, newestSeq, stamp] = await Promise.all([
    rooms.tell(plan.id, { before: before ?? 2_147_483_647, limit: isFiltered ? FILTERED_PAGE : PAGE, filter }),
    listVersions(db, plan.id),
    listCommitments(db, plan.id),
    listPlanAuthors(db, plan.id),
    listActions(db, [plan.id]),
    listClusters(db, plan.forumId),
    rooms.newestSeq(plan.id),
    readStamp(db, plan.id),
  ]);
  const names = await personNames(db, people(told, versions));
  return {
    told: told === null ? null : { ...told, authors: undefined },
    versions,
    openCommitment: commitments.find(({ state }) => state === 'open')?.id ?? null,
    authors,
    actions: (actions.get(plan.id) ?? []).map(({ id, title }) => ({ id, title })),
    clusters: clusters.map(({ id, name }) => ({ id, name })),
    newestSeq,
    stamp,
    names: [...names],
  };
}

function people(
  told: PlanTold | null,
  versions: readonly { readonly createdById: PersonId | null }[],
): readonly PersonId[] {
  return [...(told?.sittings ?? []).map(({ personId }) => personId), ...versions.map((one) => one.createdById)].filter(
    (id) => id !== null,
  );
}

/** The number that an address names; null for none, and for what is no number. */
export function readBefore(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

export type PlanHistory = Awaited<ReturnType<typeof readHistory>> & { readonly planId: PlanId };
