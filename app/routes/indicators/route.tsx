import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { saveBounds } from '#app/data/indicator-bounds.server.ts';
import { currentIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { BoundsForm } from './bounds-form.tsx';
import { IndicatorsHead } from './indicators-head.tsx';
import { IndicatorsTable } from './indicators-table.tsx';
import { readBounds } from './read-bounds.ts';
import { SavedBoundsNotice } from './saved-bounds-notice.tsx';
import { INDICATORS_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => INDICATORS_WORDS[locale].title);

/** The forum's indicators, for everyone in it; its coordinator edits the bounds. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  const set = await currentIndicatorSet(context.db, forum.id);
  const query = new URL(request.url).searchParams;
  // Bounds that the label's owner has published are not ours to change.
  const mayEdit = forum.access === 'write' && set !== undefined && !set.isOfficial;
  return {
    forum,
    set,
    mayEdit,
    isEditing: mayEdit && query.has('edit'),
    saved: query.has('saved') ? { indicators: countIn(query, 'saved'), lights: countIn(query, 'lights') } : null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  const set = await currentIndicatorSet(context.db, forum.id);
  if (set === undefined || set.isOfficial) throw new Response(null, { status: 403 });
  const form = await request.formData();
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const bounds = readBounds((field) => typed[field], set);
  if (!bounds.ok) return data({ typed, problems: bounds.problem }, { status: 422 });
  const { indicators, lights } = await saveBounds(context.db, set, bounds.value);
  if (lights > 0) context.changes.publish({ what: 'benchmark', forumId: forum.id, clusterId: null });
  return redirect(`/forum/${forum.id}/indicators?saved=${indicators}&lights=${lights}`);
}

function countIn(query: URLSearchParams, name: string): number {
  const text = query.get(name) ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

export type IndicatorsData = Awaited<ReturnType<typeof loader>>;

export default function Indicators() {
  const loaded: IndicatorsData = useLoaderData<typeof loader>();
  const { set, isEditing, saved } = loaded;
  const refused = useActionData<typeof action>();
  const words = useWords(INDICATORS_WORDS);
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <IndicatorsHead {...loaded} />
      <div className="page grid grid-cols-1 gap-6 py-6 sm:py-8">
        {saved !== null && !isEditing && <SavedBoundsNotice saved={saved} />}
        {set === undefined ? (
          <EmptyState title={words.empty.title}>{words.empty.text}</EmptyState>
        ) : isEditing ? (
          <BoundsForm set={set} refused={refused} />
        ) : (
          <IndicatorsTable set={set} />
        )}
      </div>
    </main>
  );
}
