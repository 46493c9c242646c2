import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Action } from '#app/domain/action.ts';
import type { ActionId } from '#app/domain/ids.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { ActionList } from '#app/routes/plan/action/use-action-list.ts';
import { grouped, sorted } from '#app/routes/plan/views/arrangement.ts';
import type { PlanView } from '#app/routes/plan/views/plan-view.ts';
import { useKeyOrder } from '#app/routes/plan/views/use-key-order.ts';
import type { ChangeView } from '#app/routes/plan/views/use-plan-view.ts';
import { COLUMNS, SortableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { SumRow } from './sum-row.tsx';

/** One row an action; a row opens its action beside the table. */
export function ActionTable({
  actions,
  all,
  list,
  planView,
  change,
}: {
  actions: readonly Action[];
  all: readonly Action[];
  list: ActionList;
  planView: PlanView;
  change: ChangeView;
}) {
  const words = useWords(VIEW_WORDS);
  const { canEdit } = usePlanPage();
  const grouping = planView.group ?? 'none';
  const order = useKeyOrder(grouping);
  const groups = grouped(sorted(actions, planView.sort, order), grouping, order);
  const [chosen, setChosen] = useState<string>();
  const rows = groups.flatMap(({ key, actions: inside }) => inside.map(({ id }) => `${key}/${id}`));
  // Tab goes to one row; from there arrows go on.
  const current = chosen !== undefined && rows.includes(chosen) ? chosen : rows[0];
  const canMove = canEdit && grouping === 'none' && planView.sort.by === 'order' && actions.length === all.length;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { target, currentTarget, key, altKey, ctrlKey, metaKey } = event;
    if (!(target instanceof HTMLElement) || target.dataset['row'] === undefined || ctrlKey || metaKey) return;
    const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    if (altKey) {
      if (by === 0 || !canMove) return;
      event.preventDefault();
      return list.controls.move(target.dataset['open'] as ActionId, by);
    }
    const buttons = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
    const to =
      key === 'Home'
        ? buttons[0]
        : key === 'End'
          ? buttons.at(-1)
          : by === 0
            ? undefined
            : buttons[buttons.indexOf(target) + by];
    if (to === undefined) return;
    event.preventDefault();
    setChosen(to.dataset['row']);
    to.focus();
  }

  function onClick({ target }: MouseEvent) {
    const button = target instanceof Element ? target.closest('tr')?.querySelector<HTMLElement>('[data-row]') : null;
    if (button === null || button === undefined || window.getSelection()?.isCollapsed === false) return;
    setChosen(button.dataset['row']);
    list.controls.toggle(button.dataset['open'] as ActionId);
  }

  return (
    <div className="grid gap-2">
      <div role="group" aria-label={words.table.caption} tabIndex={0} className="action-table" data-drag-scroll>
        {/* Its rows are laid out each by itself, so that hundreds cost what is in sight; roles say what the elements then do not. */}
        <table role="table" onKeyDown={onKeyDown}>
          <caption className="sr-only">
            {words.table.caption}. {words.table.hint}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              {COLUMNS.map((column) => (
                <SortableHead key={column} column={column} sort={planView.sort} onSort={(sort) => change({ sort })} />
              ))}
            </tr>
          </thead>
          {groups.map(({ key, actions: inside }) => (
            <tbody role="rowgroup" key={key} onClick={onClick}>
              {grouping !== 'none' && (
                <tr role="row" className="group-row">
                  <th role="rowheader" colSpan={COLUMNS.length} aria-colspan={COLUMNS.length} scope="rowgroup">
                    <span>
                      {order.name(key)} <span className="text-muted font-normal tabular-nums">{inside.length}</span>
                    </span>
                  </th>
                </tr>
              )}
              {inside.map((action) => (
                <TableRow
                  key={action.id}
                  row={`${key}/${action.id}`}
                  action={action}
                  isOpen={action.id === list.openId}
                  isCurrent={`${key}/${action.id}` === current}
                />
              ))}
              {grouping !== 'none' && <SumRow label={words.table.sum} actions={inside} />}
            </tbody>
          ))}
          <tfoot role="rowgroup">
            <SumRow label={words.table.total} actions={actions} isTotal />
          </tfoot>
        </table>
      </div>
      {(grouping === 'who' || grouping === 'cluster' || grouping === 'indicator') && rows.length > actions.length && (
        <p className="text-small text-muted">{words.table.repeated}</p>
      )}
    </div>
  );
}
