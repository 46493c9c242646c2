import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editDraft } from '#app/data/set-drafts.server.ts';
import { withFrame } from '#app/domain/edit-set.ts';
import { contentOf } from '#app/domain/set-content.ts';
import type { SetProblem } from '#app/domain/set-problem.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { editedRows, readRowIntent, rowField } from '#app/routes/indicator-set/form-rows.ts';
import { setPath, setsPath } from '#app/routes/indicator-set/paths.ts';
import { requireDraft, wayAround } from '#app/routes/indicator-set/require-set.server.ts';
import { SETS_WORDS } from '#app/routes/indicator-set/words.ts';
import { keepOnFailure, useKeptAnswer } from '#app/routes/kept-form/not-sent.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { FrameForm } from './frame-form.tsx';
import { frameOf, readFrame, typedFrame, type TypedFrame } from './read-frame.ts';
import { FRAME_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => FRAME_WORDS[locale].title);

/** A draft's name, source, groups and themes as one form. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { forum, set } = await requireDraft(request, context, params);
  return { forum, set: { id: set.id, name: set.name }, frame: frameOf(contentOf(set)) };
}

/** What is shown again instead of being saved: with problems, or after a row was added, moved or taken out. */
export interface FrameAnswer {
  readonly typed: TypedFrame;
  readonly problems: readonly SetProblem[];
  readonly focus?: string;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const found = await requireDraft(request, context, params);
  const { forum, set } = found;
  const form = await request.formData();
  const typed = typedFrame(form);
  const intent = readRowIntent(form.get('intent'), ['groups', 'themes']);
  if (intent !== undefined && (intent.part === 'groups' || intent.part === 'themes')) {
    const rows = editedRows(typed[intent.part], intent);
    const added = intent.is === 'add' ? rows.at(-1) : undefined;
    return data<FrameAnswer>({
      typed: { ...typed, [intent.part]: rows },
      problems: [],
      ...(added === undefined ? {} : { focus: rowField(intent.part, added.key, 'code') }),
    });
  }
  const refuse = (problems: readonly SetProblem[]) => data<FrameAnswer>({ typed, problems }, { status: 422 });
  const frame = readFrame(typed);
  if (!frame.ok) return refuse(frame.problem);
  const saved = await editDraft(context.db, { forumId: forum.id, setId: set.id }, withFrame(frame.value));
  if (saved.ok) return redirect(`${setPath(forum.id, set.id)}?told=saved`);
  return saved.problem.code === 'draft.problems'
    ? refuse(saved.problem.problems)
    : wayAround(found, saved.problem.code);
}

export const clientAction = keepOnFailure;

export default function SetFramePage() {
  const { forum, set, frame } = useLoaderData<typeof loader>();
  const answer = useKeptAnswer<FrameAnswer>();
  const words = useWords(FRAME_WORDS);
  const sets = useWords(SETS_WORDS);
  const locale = useLocale();
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.title}
        crumbs={[
          { label: sets.indicators, to: setsPath(forum.id) },
          { label: set.name[locale], to: setPath(forum.id, set.id) },
        ]}
      />
      <div className="page py-6 sm:py-8">
        <FrameForm typed={answer?.typed ?? frame} answer={answer} cancelTo={setPath(forum.id, set.id)} />
      </div>
    </main>
  );
}
