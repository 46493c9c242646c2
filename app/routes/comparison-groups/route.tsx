import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { nanoid } from 'nanoid';
import { requirePerson, type Person } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { removeComparisonGroup, saveComparisonGroup } from '#app/data/comparison-group-changes.server.ts';
import { listForumGroups } from '#app/data/comparison-groups.server.ts';
import { readCoordinatedClusters } from '#app/data/coordinated-clusters.server.ts';
import { currentIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { localDay } from '#app/domain/day.ts';
import { asId, isId, type ComparisonGroupId, type ForumId } from '#app/domain/ids.ts';
import { FEWEST_IN_AGGREGATE } from '#app/domain/light-aggregate.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { GroupList } from './group-list.tsx';
import { GROUPS_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => GROUPS_WORDS[locale].title);

/** The groups that the forum is compared with, for all who see it; its coordinator changes them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  const groups = await listForumGroups(context.db, forum.id);
  return {
    forum,
    coordinated: coordinatedBy(person).length,
    groups: groups.map(({ figures, ...group }) => ({ ...group, indicators: figures.size })),
  };
}

/** Removes one, or makes one of the forums that the person coordinates. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  const form = new URLSearchParams(await request.text());
  if (form.get('intent') === 'remove') {
    const id = form.get('group');
    const isGone = isId(id) && (await removeComparisonGroup(context.db, forum.id, asId<ComparisonGroupId>(id)));
    if (!isGone) throw new Response(null, { status: 404 });
  } else if (form.get('intent') === 'compute') {
    const set = await currentIndicatorSet(context.db, forum.id);
    if (set === undefined) return data({ problem: 'comparison.no-set' as const }, { status: 422 });
    const found = await readCoordinatedClusters(context.db, coordinatedBy(person), forum.id, set);
    if (found.others < FEWEST_IN_AGGREGATE) return data({ problem: 'comparison.too-few' as const }, { status: 422 });
    const { nb } = GROUPS_WORDS;
    await saveComparisonGroup(context.db, {
      id: asId<ComparisonGroupId>(nanoid()),
      forumId: forum.id,
      set,
      name: { nb: nb.compute.name({ n: found.n }), en: nb.compute.nameEn({ n: found.n }) },
      n: found.n,
      takenOn: localDay(context.now()),
      source: nb.compute.source({ forums: found.forums }),
      figures: found.figures,
    });
  } else {
    throw new Response(null, { status: 400 });
  }
  context.changes.publish({ what: 'benchmark', forumId: forum.id, clusterId: null });
  return redirect(`/forum/${forum.id}/comparison-groups`);
}

function coordinatedBy({ memberships }: Person): ForumId[] {
  return [...new Set(memberships.flatMap(({ role, forumId }) => (role === 'coordinator' ? [forumId] : [])))];
}

export type GroupsData = Awaited<ReturnType<typeof loader>>;

export default function ComparisonGroups() {
  const page: GroupsData = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <GroupList page={page} problem={refused?.problem} />;
}
