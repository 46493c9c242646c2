import { ListChecks, Plus } from 'lucide-react';
import { useState } from 'react';
import { isOpen as isOpenStatus, isOverdue, type Action } from '#app/domain/action.ts';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ActionTemplateMenu } from '#app/routes/plan/templates/action-template-menu.tsx';
import { ActionCard } from './action-card.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { ActionList as List } from './use-action-list.ts';
import { useKeptFocus } from './use-kept-focus.ts';

const FILTERS = ['all', 'open', 'overdue'] as const;
type Filter = (typeof FILTERS)[number];

/** The plan's actions in their order, with a filter once there are more than a handful. */
export function ActionList({
  actions,
  list,
  isFetching,
}: {
  actions: readonly Action[];
  list: List;
  isFetching: boolean;
}) {
  const words = useWords(PLAN_WORDS);
  const { today, canEdit } = usePlanPage();
  const [filter, setFilter] = useState<Filter>('all');
  const keepFocus = useKeptFocus(actions.map(({ id }) => id).join(' '));
  const { openId, newId, controls } = list;
  // What is open stays in sight, also when it no longer fits.
  const shown = actions.filter((action) => action.id === openId || fits(action));

  function fits(action: Action): boolean {
    if (filter === 'all') return true;
    return filter === 'open' ? isOpenStatus(action.status) : isOverdue(action, today);
  }

  if (actions.length === 0) return isFetching ? null : <NoActions list={list} />;
  return (
    <div className="grid gap-3">
      {actions.length > 4 && (
        <div role="group" aria-label={words.filter.label} className="no-print noscript:hidden flex flex-wrap gap-1.5">
          {FILTERS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
              className="filter"
            >
              {words.filter[one]}
            </button>
          ))}
        </div>
      )}
      {shown.length === 0 && <p className="text-muted py-6">{words.filter.none}</p>}
      <ol ref={keepFocus} className="actions">
        {shown.map((action, index) => (
          <ActionCard
            key={action.id}
            action={action}
            isOpen={action.id === openId}
            isNew={action.id === newId}
            isFirst={index === 0}
            isLast={index === shown.length - 1}
            canMove={filter === 'all'}
            controls={controls}
          />
        ))}
      </ol>
      {canEdit && (
        <div className="flex flex-wrap gap-2">
          <Button look="secondary" onClick={() => list.add({ title: '' })}>
            <Plus aria-hidden />
            {words.newAction}
          </Button>
          <ActionTemplateMenu onMade={controls.show} />
        </div>
      )}
    </div>
  );
}

function NoActions({ list }: { list: List }) {
  const words = useWords(PLAN_WORDS);
  const { canEdit, side } = usePlanPage();
  const next = side.weak.length > 0 ? words.empty.withWeak : words.empty.plain;
  return (
    <EmptyState
      title={words.empty.title}
      picture={<ListChecks aria-hidden className="text-accent size-10" strokeWidth={1.6} />}
      action={
        canEdit && (
          <Button onClick={() => list.add({ title: '' })}>
            <Plus aria-hidden />
            {words.newAction}
          </Button>
        )
      }
    >
      {canEdit ? next : words.empty.reader}
    </EmptyState>
  );
}
