import { Form } from '@remix-run/react';
import { isNoDifference } from '#app/domain/plan-difference.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { pointName } from '#app/routes/plan-compare/point-name.ts';
import { COMPARE_WORDS } from '#app/routes/plan-compare/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { PlanDifferenceView } from '#app/ui/difference/plan-difference.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { RestoreData } from './route.tsx';
import { RESTORE_WORDS } from './words.ts';

export function RestoreView({ page, isChanged }: { page: RestoreData; isChanged: boolean }) {
  const words = useWords(RESTORE_WORDS);
  const { plan, before } = page;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.title}
        crumbs={[
          { label: plan.title, to: `/plan/${plan.id}` },
          { label: words.history, to: `/plan/${plan.id}/history` },
        ]}
      />
      <div className="page grid max-w-4xl gap-6 py-6 sm:py-8">
        {isChanged && (
          <Notice tone="warning" title={words.changed.title}>
            {words.changed.text}
          </Notice>
        )}
        {before === null ? <Restoring page={page} /> : <Restored planId={plan.id} before={before} />}
      </div>
    </main>
  );
}

function Restored({ planId, before }: { planId: string; before: string }) {
  const { done } = useWords(RESTORE_WORDS);
  return (
    <>
      <Notice tone="success" title={done.title}>
        {done.text}
      </Notice>
      <div className="flex flex-wrap gap-3">
        <LinkButton to={`/plan/${planId}`}>{done.toPlan}</LinkButton>
        {before !== '' && (
          <LinkButton look="secondary" to={`/plan/${planId}/restore?from=${encodeURIComponent(before)}`}>
            {done.back}
          </LinkButton>
        )}
      </div>
    </>
  );
}

function Restoring({ page }: { page: RestoreData }) {
  const words = useWords(RESTORE_WORDS);
  const { problems } = useWords(COMPARE_WORDS);
  const { untitled } = useWords(ACTION_WORDS);
  const locale = useLocale();
  const { plan, from, actionId, problem, difference, shown, title } = page;
  if (problem !== undefined) {
    const said = problem === 'no-action' ? words.noAction : problems[problem];
    return (
      <Notice tone="warning" title={said.title}>
        {said.text}
      </Notice>
    );
  }
  const point = pointName(from, page.versions, locale);
  if (isNoDifference(difference)) return <Notice title={words.nothing.title}>{words.nothing.text}</Notice>;
  return (
    <>
      <div className="grid gap-2">
        <h2 className="text-title [overflow-wrap:anywhere]">
          {actionId === undefined
            ? words.whole({ point })
            : words.action({ title: title.trim() === '' ? untitled : title, point })}
        </h2>
        <p className="text-muted">{words.lead}</p>
      </div>
      <PlanDifferenceView
        difference={difference}
        names={{
          people: new Map(),
          clusters: new Map<string, string>(page.clusters.map(({ id, name }) => [id, name])),
        }}
      />
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="from" value={from} />
        {actionId !== undefined && <input type="hidden" name="action" value={actionId} />}
        <input type="hidden" name="shown" value={shown} />
        <p className="text-muted">{words.kept}</p>
        <div className="flex flex-wrap gap-3">
          <Button type="submit">{actionId === undefined ? words.restoreWhole : words.restoreAction}</Button>
          <LinkButton look="secondary" to={`/plan/${plan.id}/history`}>
            {words.cancel}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
