import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { listIndicatorSets } from '#app/data/set-list.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { setPath, setsPath } from '#app/routes/indicator-set/paths.ts';
import { SETS_WORDS } from '#app/routes/indicator-set/words.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { bringIn } from './bring-in.server.ts';
import { EmptySetForm } from './empty-set-form.tsx';
import { FileForm } from './file-form.tsx';
import { ImportProblems } from './import-problems.tsx';
import { makeEmpty } from './make-empty.server.ts';
import { NEW_SET_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => NEW_SET_WORDS[locale].title);

/** A new set, from a file or from nothing; `?into=` the set whose next version the file shall be. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  const sets = await listIndicatorSets(context.db, forum.id);
  const wanted = sets.find(({ id }) => id === new URL(request.url).searchParams.get('into'));
  // Of each series the newest version stands for it: the file becomes the one after it, or takes the place of its draft.
  const newest = sets.filter((set, index) => sets.findIndex(({ series }) => series === set.series) === index);
  const into = newest.find(({ series }) => series === wanted?.series);
  return { forum, series: newest, into: into?.id ?? '' };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  const isFile = (request.headers.get('content-type') ?? '').startsWith('multipart/');
  const made = isFile
    ? await bringIn(request, context, forum.id, person.personId)
    : await makeEmpty(await request.formData(), context, forum.id);
  if (!made.ok) {
    const isTooLarge = made.problem.is === 'not-received' && made.problem.problem.code === 'upload.too-large';
    return data(made.problem, { status: isTooLarge ? 413 : 422 });
  }
  const { setId, told } = made.value;
  return redirect(setPath(forum.id, setId, told === undefined ? 'frame' : undefined) + (told ?? ''));
}

export default function NewSet() {
  const { forum, series, into } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useWords(NEW_SET_WORDS);
  const sets = useWords(SETS_WORDS);
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader title={words.title} crumbs={[{ label: sets.indicators, to: setsPath(forum.id) }]} lead={words.lead} />
      <div className="page grid grid-cols-1 items-start gap-6 py-6 sm:py-8 lg:grid-cols-2">
        {refused?.is === 'not-a-set' && (
          <div className="lg:col-span-2">
            <ImportProblems problems={refused.problems} fileName={refused.fileName} />
          </div>
        )}
        <FileForm
          series={series}
          into={refused !== undefined && 'into' in refused ? refused.into : into}
          refused={refused}
        />
        <EmptySetForm refused={refused?.is === 'not-named' ? refused : undefined} />
      </div>
    </main>
  );
}
