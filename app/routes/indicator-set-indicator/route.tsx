import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editDraft } from '#app/data/set-drafts.server.ts';
import { withIndicator, withoutIndicator } from '#app/domain/edit-set.ts';
import { contentOf } from '#app/domain/set-content.ts';
import type { SetProblem } from '#app/domain/set-problem.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { editedRows, readRowIntent, rowField } from '#app/routes/indicator-set/form-rows.ts';
import { setPath, setsPath } from '#app/routes/indicator-set/paths.ts';
import { requireDraft, wayAround } from '#app/routes/indicator-set/require-set.server.ts';
import { SETS_WORDS } from '#app/routes/indicator-set/words.ts';
import { keepOnFailure, useKeptAnswer } from '#app/routes/kept-form/not-sent.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import { IndicatorForm } from './indicator-form.tsx';
import { readIndicatorForm, typedIndicator, typedNew, typedOf, type TypedIndicator } from './read-indicator-form.ts';
import { RemoveIndicator } from './remove-indicator.tsx';
import { INDICATOR_WORDS } from './words.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (locale) => loaded?.indicator?.name[locale] ?? INDICATOR_WORDS[locale].newTitle);

/** One indicator of a draft: `?code=` that one, else a new one, in the group of `?group=`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { person, forum, set } = await requireDraft(request, context, params);
  const query = new URL(request.url).searchParams;
  const indicator = contentOf(set).indicators.find(({ code }) => code === query.get('code'));
  // Somebody else removed it, or gave it another code.
  if (query.has('code') && indicator === undefined) throw redirect(setPath(forum.id, set.id));
  const group = set.groups.find(({ code }) => code === query.get('group')) ?? set.groups[0];
  const locale = localeOfRequest(request.headers, person.locale);
  return {
    forum,
    set,
    indicator: indicator ?? null,
    typed: indicator === undefined ? typedNew(group?.code ?? '') : typedOf(indicator, locale),
  };
}

/** What is shown again instead of being saved: with problems, or after a level was added or taken out. */
export interface IndicatorAnswer {
  readonly typed: TypedIndicator;
  readonly problems: readonly SetProblem[];
  readonly focus?: string;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const found = await requireDraft(request, context, params);
  const { forum, set } = found;
  const form = await request.formData();
  const typed = typedIndicator(form);
  const was = new URL(request.url).searchParams.get('code');
  const intent = readRowIntent(form.get('intent'), ['levels']);
  if (intent !== undefined) {
    const levels = editedRows(typed.levels, intent);
    const added = intent.is === 'add' ? levels.at(-1) : undefined;
    return data<IndicatorAnswer>({
      typed: { ...typed, levels },
      problems: [],
      ...(added === undefined ? {} : { focus: rowField('levels', added.key, 'value') }),
    });
  }
  const refuse = (problems: readonly SetProblem[]) => data<IndicatorAnswer>({ typed, problems }, { status: 422 });
  const isRemoval = form.get('intent') === 'remove' && was !== null;
  const indicator = readIndicatorForm(typed, contentOf(set));
  if (!isRemoval && !indicator.ok) return refuse(indicator.problem);
  const edit = isRemoval ? withoutIndicator(was) : indicator.ok ? withIndicator(was, indicator.value) : undefined;
  if (edit === undefined) throw new Error('neither removed nor read');
  const saved = await editDraft(context.db, { forumId: forum.id, setId: set.id }, edit);
  if (saved.ok) return redirect(`${setPath(forum.id, set.id)}?told=saved`);
  return saved.problem.code === 'draft.problems'
    ? refuse(saved.problem.problems)
    : wayAround(found, saved.problem.code);
}

export const clientAction = keepOnFailure;

export default function IndicatorPage() {
  const { forum, set, indicator, typed } = useLoaderData<typeof loader>();
  const answer = useKeptAnswer<IndicatorAnswer>();
  const words = useWords(INDICATOR_WORDS);
  const sets = useWords(SETS_WORDS);
  const locale = useLocale();
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={indicator?.name[locale] ?? words.newTitle}
        crumbs={[
          { label: sets.indicators, to: setsPath(forum.id) },
          { label: set.name[locale], to: setPath(forum.id, set.id) },
        ]}
      >
        <UnofficialMark isExplained />
      </PageHeader>
      <div className="page grid gap-6 py-6 sm:py-8">
        <IndicatorForm
          key={indicator?.code ?? ''}
          set={set}
          typed={answer?.typed ?? typed}
          answer={answer}
          cancelTo={setPath(forum.id, set.id)}
        />
        {indicator !== null && <RemoveIndicator />}
      </div>
    </main>
  );
}
