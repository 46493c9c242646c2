import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { publishPreview, publishSet } from '#app/data/publish-set.server.ts';
import { listIndicatorSets } from '#app/data/set-list.server.ts';
import { publishingProblems } from '#app/domain/edit-set.ts';
import { contentOf } from '#app/domain/set-content.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { comparisonsWith } from '#app/routes/indicator-set/comparisons.server.ts';
import { mappingPath, setPath, setsPath } from '#app/routes/indicator-set/paths.ts';
import { PublishingProblems } from '#app/routes/indicator-set/publishing-problems.tsx';
import { requireDraft, wayAround } from '#app/routes/indicator-set/require-set.server.ts';
import { SETS_WORDS } from '#app/routes/indicator-set/words.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { ChangedLights } from './changed-lights.tsx';
import { ComparisonNotice } from './comparison-notice.tsx';
import { fingerprint } from './fingerprint.server.ts';
import { PublishForm } from './publish-form.tsx';
import { PUBLISH_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => PUBLISH_WORDS[locale].heading);

/** After a refusal the page shows what would happen now. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

/** [BO3] What publishing the draft would change, before anything is. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { forum, set } = await requireDraft(request, context, params);
  const preview = await publishPreview(context.db, forum.id, set);
  const sets = await listIndicatorSets(context.db, forum.id);
  const inUse = sets.find(({ isInUse }) => isInUse);
  const isOtherSeries = inUse !== undefined && inUse.series !== set.series;
  const [comparison] = isOtherSeries ? await comparisonsWith(context.db, set, [inUse]) : [];
  return {
    forum,
    set,
    preview,
    problems: publishingProblems(contentOf(set)),
    seen: fingerprint(set, preview),
    // A new version of what is in use takes its place; a set of another series is taken into use on purpose.
    isNextInUse: inUse === undefined || inUse.series === set.series,
    isFirst: inUse === undefined,
    comparison: comparison ?? null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const found = await requireDraft(request, context, params);
  const { person, forum, set } = found;
  const form = await request.formData();
  const published = await publishSet(
    context.db,
    { forumId: forum.id, setId: set.id },
    {
      isTaken: form.has('take'),
      isRejudged: form.has('rejudge'),
      isAsSeen: (draft, preview) => fingerprint(draft, preview) === form.get('seen'),
      by: person.personId,
      at: context.now(),
    },
  );
  if (published.ok) {
    context.changes.publish({ what: 'benchmark', forumId: forum.id, clusterId: null });
    return redirect(`${setPath(forum.id, set.id)}?told=judged&n=${published.value.length}`);
  }
  const { code } = published.problem;
  if (code !== 'draft.changed' && code !== 'draft.problems') return wayAround(found, code);
  return data({ code, isTaken: form.has('take'), isRejudged: form.has('rejudge') }, { status: 409 });
}

export default function PublishSet() {
  const { forum, set, preview, problems, seen, isNextInUse, isFirst, comparison } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useWords(PUBLISH_WORDS);
  const sets = useWords(SETS_WORDS);
  const locale = useLocale();
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.title({ version: set.version })}
        crumbs={[
          { label: sets.indicators, to: setsPath(forum.id) },
          { label: set.name[locale], to: setPath(forum.id, set.id) },
        ]}
        lead={words.lead}
      />
      <div className="page grid grid-cols-1 items-start gap-6 py-6 sm:py-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        {refused?.code === 'draft.changed' && (
          <Notice tone="warning" title={words.changed.title} className="lg:col-span-2">
            <p>{words.changed.text}</p>
          </Notice>
        )}
        {comparison !== null && (
          <div className="lg:col-span-2">
            <ComparisonNotice comparison={comparison} to={mappingPath(forum.id, set.id, comparison.id)} />
          </div>
        )}
        <ChangedLights set={set} preview={preview} />
        {problems.length > 0 ? (
          <PublishingProblems problems={problems} />
        ) : (
          <PublishForm
            seen={seen}
            cancelTo={setPath(forum.id, set.id)}
            judged={preview.judged}
            isFirst={isFirst}
            isTaken={refused?.isTaken ?? isNextInUse}
            isRejudged={refused?.isRejudged ?? true}
          />
        )}
      </div>
    </main>
  );
}
