import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { currentIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { listIndicatorSets } from '#app/data/set-list.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { FilePanel } from '#app/routes/indicator-set/file-panel.tsx';
import { setsPath } from '#app/routes/indicator-set/paths.ts';
import { ToldNotice } from '#app/routes/indicator-set/told-notice.tsx';
import { readTold } from '#app/routes/indicator-set/told.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { changeSets } from './change-sets.server.ts';
import { IndicatorsHead } from './indicators-head.tsx';
import { IndicatorsTable } from './indicators-table.tsx';
import { SetList } from './set-list.tsx';
import { INDICATORS_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => INDICATORS_WORDS[locale].title);

/** The forum's sets and the one in use, for everyone in it; [IS2] drafts for its coordinator, who makes and chooses them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  const mayEdit = forum.access === 'write';
  const [set, sets] = await Promise.all([
    currentIndicatorSet(context.db, forum.id),
    listIndicatorSets(context.db, forum.id),
  ]);
  return {
    forum,
    set,
    sets: mayEdit ? sets : sets.filter(({ publishedAt }) => publishedAt !== null),
    mayEdit,
    told: readTold(new URL(request.url).searchParams),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  const to = await changeSets(context, forum.id, await request.formData());
  return redirect(to ?? setsPath(forum.id));
}

export type IndicatorsData = Awaited<ReturnType<typeof loader>>;

export default function Indicators() {
  const loaded = useLoaderData<typeof loader>();
  const { forum, set, sets, mayEdit, told } = loaded;
  const words = useWords(INDICATORS_WORDS);
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <IndicatorsHead {...loaded} />
      <div className="page grid grid-cols-1 gap-6 py-6 sm:py-8">
        <ToldNotice told={told} />
        {(sets.length > 1 || mayEdit) && sets.length > 0 && <SetList forumId={forum.id} sets={sets} />}
        {set === undefined ? (
          <EmptyState title={words.empty.title}>{mayEdit ? words.empty.forCoordinator : words.empty.text}</EmptyState>
        ) : (
          <section aria-labelledby="in-use" className="grid gap-4">
            <h2 id="in-use" className="text-title">
              {words.setInUse}
            </h2>
            <IndicatorsTable set={set} />
            <FilePanel forumId={forum.id} set={set} mayEdit={mayEdit} />
          </section>
        )}
      </div>
    </main>
  );
}
