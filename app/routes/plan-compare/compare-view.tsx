import { Link } from '@remix-run/react';
import { useMemo } from 'react';
import type { EntryChange, PlanDifference } from '#app/domain/plan-difference.ts';
import { PLAN_FIELD_WORDS } from '#app/i18n/plan-field-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PlanDifferenceView } from '#app/ui/difference/plan-difference.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { ChoosePoints } from './choose-points.tsx';
import { pointName } from './point-name.ts';
import type { CompareData } from './route.tsx';
import { COMPARE_WORDS } from './words.ts';

export function CompareView({ page }: { page: CompareData }) {
  const words = useWords(COMPARE_WORDS);
  const locale = useLocale();
  const { plan, from, to, problem, compared } = page;
  const nameOf = (point: string) => pointName(point, page.versions, locale);
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.title}
        crumbs={[
          { label: plan.title, to: `/plan/${plan.id}` },
          { label: words.history, to: `/plan/${plan.id}/history` },
        ]}
        lead={words.lead}
      />
      <div className="page grid gap-6 py-6 sm:py-8">
        <ChoosePoints page={page} />
        {problem !== undefined && (
          <Notice tone="warning" title={words.problems[problem].title}>
            {words.problems[problem].text}
          </Notice>
        )}
        {problem === undefined && (
          <h2 className="text-title [overflow-wrap:anywhere]">
            {nameOf(from)} → {nameOf(to)}
          </h2>
        )}
        <VersionHashes page={page} />
        {compared !== undefined && <Compared page={page} compared={compared} />}
      </div>
    </main>
  );
}

function Compared({ page, compared }: { page: CompareData; compared: NonNullable<CompareData['compared']> }) {
  const words = useWords(COMPARE_WORDS);
  const { counts } = useWords(PLAN_FIELD_WORDS);
  const { plan, from, to, personId } = page;
  const parts = useMemo(() => {
    const people = new Map<string, string>(page.names);
    const authors = new Map<string, readonly string[]>(compared.authors);
    return {
      authors,
      authorsOf: (name: string) => (authors.get(name) ?? []).map((id) => people.get(id) ?? id),
      names: { people, clusters: new Map<string, string>(page.clusters.map(({ id, name }) => [id, name])) },
    };
  }, [page, compared]);
  const shown = personId === undefined ? compared.difference : by(personId, compared.difference, parts.authors);
  const number = (is: EntryChange['is']) => shown.entries.filter((entry) => entry.is === is).length;
  const canRestore = plan.access === 'write' && to === 'now';
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted tabular-nums">
          {counts({ added: number('added'), removed: number('removed'), changed: number('changed') })}
        </p>
        {canRestore && shown.entries.length + shown.fields.length > 0 && (
          <LinkButton look="secondary" size="small" to={`/plan/${plan.id}/restore?from=${encodeURIComponent(from)}`}>
            {words.restoreAll}
          </LinkButton>
        )}
      </div>
      {compared.isPartly && <p className="text-small text-muted">{words.partly}</p>}
      {personId !== undefined && shown.entries.length + shown.fields.length === 0 ? (
        <p className="text-muted">{words.noneByPerson}</p>
      ) : (
        <PlanDifferenceView
          difference={shown}
          names={parts.names}
          authorsOf={parts.authorsOf}
          aside={(entry) =>
            canRestore && entry.list === 'actions' && entry.is !== 'added' ? (
              <Link
                to={`/plan/${plan.id}/restore?from=${encodeURIComponent(from)}&action=${encodeURIComponent(entry.id)}`}
                className="no-print text-accent text-small inline-flex min-h-11 items-center underline-offset-4 hover:underline sm:min-h-7"
              >
                {words.restore}
              </Link>
            ) : null
          }
        />
      )}
    </>
  );
}

/** What this person is known to have touched. */
function by(
  personId: string,
  { entries, fields }: PlanDifference,
  authors: ReadonlyMap<string, readonly string[]>,
): PlanDifference {
  const isBy = (name: string) => authors.get(name)?.includes(personId) === true;
  return {
    entries: entries.flatMap((entry) => {
      const name = `${entry.list}/${entry.id}`;
      const touched = entry.fields.filter(({ field }) => isBy(`${name}/${field}`));
      const isWhole = entry.is !== 'changed' && isBy(name);
      if (touched.length === 0 && !isWhole && !(entry.isMoved && isBy(name))) return [];
      return [{ ...entry, fields: isWhole ? entry.fields : touched }];
    }),
    fields: fields.filter(({ field }) => isBy(field)),
  };
}

/** What others can check the versions by. */
function VersionHashes({ page }: { page: CompareData }) {
  const words = useWords(COMPARE_WORDS);
  const locale = useLocale();
  const shown = page.versions.filter(({ id }) => id === page.from || id === page.to);
  if (shown.length === 0) return null;
  return (
    <dl className="text-small text-muted grid gap-1">
      {shown.map(({ id, sha256 }) => (
        <div key={id}>
          <dt>{pointName(id, page.versions, locale)}</dt>
          <dd className="font-mono [overflow-wrap:anywhere]">
            {words.sha} {sha256}
          </dd>
        </div>
      ))}
    </dl>
  );
}
