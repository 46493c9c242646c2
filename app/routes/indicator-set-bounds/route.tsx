import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editDraft } from '#app/data/set-drafts.server.ts';
import { withBounds } from '#app/domain/edit-set.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { setPath, setsPath } from '#app/routes/indicator-set/paths.ts';
import { requireDraft, wayAround } from '#app/routes/indicator-set/require-set.server.ts';
import { SETS_WORDS } from '#app/routes/indicator-set/words.ts';
import { keepOnFailure, useKeptAnswer } from '#app/routes/kept-form/not-sent.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import { BoundsForm } from './bounds-form.tsx';
import { readBounds, type BoundProblems } from './read-bounds.ts';
import { BOUNDS_PAGE_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => BOUNDS_PAGE_WORDS[locale].title);

/** All bounds of a draft as one form. [BO2] No light changes before the draft is published. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { forum, set } = await requireDraft(request, context, params);
  return { forum, set };
}

/** What is shown again instead of being saved. */
export interface BoundsRefused {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: BoundProblems;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const found = await requireDraft(request, context, params);
  const { forum, set } = found;
  const form = await request.formData();
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const bounds = readBounds((field) => typed[field], set);
  if (!bounds.ok) return data<BoundsRefused>({ typed, problems: bounds.problem }, { status: 422 });
  const saved = await editDraft(context.db, { forumId: forum.id, setId: set.id }, withBounds(bounds.value));
  if (!saved.ok && saved.problem.code !== 'draft.problems') return wayAround(found, saved.problem.code);
  return redirect(
    form.get('then') === 'publish' ? setPath(forum.id, set.id, 'publish') : `${setPath(forum.id, set.id)}?told=saved`,
  );
}

export const clientAction = keepOnFailure;

export default function DraftBounds() {
  const { forum, set } = useLoaderData<typeof loader>();
  const refused = useKeptAnswer<BoundsRefused>();
  const words = useWords(BOUNDS_PAGE_WORDS);
  const sets = useWords(SETS_WORDS);
  const locale = useLocale();
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.title}
        crumbs={[
          { label: sets.indicators, to: setsPath(forum.id) },
          { label: words.draft({ name: set.name[locale], version: set.version }), to: setPath(forum.id, set.id) },
        ]}
        lead={words.lead}
      >
        <UnofficialMark isExplained />
      </PageHeader>
      <div className="page py-6 sm:py-8">
        <BoundsForm set={set} refused={refused} cancelTo={setPath(forum.id, set.id)} />
      </div>
    </main>
  );
}
