import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editDraft } from '#app/data/set-drafts.server.ts';
import { listIndicatorSets } from '#app/data/set-list.server.ts';
import { publishingProblems, withIndicatorMoved } from '#app/domain/edit-set.ts';
import { contentOf } from '#app/domain/set-content.ts';
import { IndicatorsTable } from '#app/routes/indicators/indicators-table.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { comparisonsWith } from './comparisons.server.ts';
import { DeleteDraft } from './delete-draft.tsx';
import { DraftGroups } from './draft-groups.tsx';
import { FilePanel } from './file-panel.tsx';
import { MappingPanel } from './mapping-panel.tsx';
import { setPath } from './paths.ts';
import { PublishingProblems } from './publishing-problems.tsx';
import { requireDraft, requireSet, wayAround } from './require-set.server.ts';
import { SetHead } from './set-head.tsx';
import { ToldNotice } from './told-notice.tsx';
import { readTold } from './told.ts';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (locale) => data?.set.name[locale]);

/** One set in its groups; a draft with what changes it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { forum, set } = await requireSet(request, context, params);
  const mayEdit = forum.access === 'write';
  const sets = await listIndicatorSets(context.db, forum.id);
  const visible = mayEdit ? sets : sets.filter(({ publishedAt }) => publishedAt !== null);
  return {
    forum,
    set,
    entry: sets.find(({ id }) => id === set.id),
    mayEdit,
    problems: set.isDraft ? publishingProblems(contentOf(set)) : [],
    comparisons: await comparisonsWith(context.db, set, visible),
    told: readTold(new URL(request.url).searchParams),
  };
}

/** Moves a draft's indicator one place. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const found = await requireDraft(request, context, params);
  const { forum, set } = found;
  const form = await request.formData();
  const code = form.get('code');
  const by = form.get('intent') === 'up' ? -1 : form.get('intent') === 'down' ? 1 : undefined;
  if (typeof code === 'string' && by !== undefined) {
    const place = { forumId: forum.id, setId: set.id };
    const moved = await editDraft(context.db, place, withIndicatorMoved(code, by));
    if (!moved.ok && moved.problem.code !== 'draft.problems') return wayAround(found, moved.problem.code);
  }
  return redirect(setPath(forum.id, set.id));
}

export type SetData = Awaited<ReturnType<typeof loader>>;

export default function IndicatorSetPage() {
  const loaded = useLoaderData<typeof loader>();
  const { forum, set, mayEdit, problems, comparisons, told } = loaded;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <SetHead {...loaded} />
      <div className="page grid grid-cols-1 gap-6 py-6 sm:py-8">
        <ToldNotice told={told} />
        {set.isDraft ? (
          <>
            <PublishingProblems problems={problems} />
            <DraftGroups forumId={forum.id} set={set} />
          </>
        ) : (
          <IndicatorsTable set={set} />
        )}
        <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
          <FilePanel forumId={forum.id} set={set} mayEdit={mayEdit} />
          {comparisons.length > 0 && <MappingPanel forumId={forum.id} setId={set.id} comparisons={comparisons} />}
        </div>
        {set.isDraft && <DeleteDraft forumId={forum.id} setId={set.id} />}
      </div>
    </main>
  );
}
