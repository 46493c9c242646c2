import type { Action } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { ActionList } from '#app/routes/plan/action/action-list.tsx';
import type { ActionList as List } from '#app/routes/plan/action/use-action-list.ts';
import { Board } from './board/board.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ByIndicator } from './indicators/by-indicator.tsx';
import { isFiltering } from './plan-view.ts';
import { ActionTable } from './table/action-table.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { usePlanView } from './use-plan-view.ts';
import { usePrinting } from './use-printing.ts';
import { useSelection } from './use-selection.ts';

/** Fewer than this are seen at a glance. */
const FEW = 5;

/** The actions, as the address wants to see them. */
export function ViewBody({
  actions,
  list,
  horizon,
  isFetching,
}: {
  actions: readonly Action[];
  list: List;
  horizon: Day | null;
  isFetching: boolean;
}) {
  const words = useWords(VIEW_WORDS);
  const [planView, change] = usePlanView();
  const { view, filter } = planView;
  const shown = useSelection(actions, filter, list.openId);
  const isPrinting = usePrinting();
  const isDocument = view === 'document' || view === 'text' || isPrinting;
  const common = { actions: shown, all: actions, list, planView, change };
  const hasBar = actions.length >= FEW || isFiltering(filter) || !isDocument;

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {hasBar && <FilterBar actions={actions} shownCount={shown.length} planView={planView} change={change} />}
      {isPrinting && shown.length < actions.length && <p>{words.shown({ n: shown.length, of: actions.length })}</p>}
      {isDocument || (actions.length === 0 && view !== 'indicators') ? (
        <ActionList actions={actions} shown={shown} list={list} isFetching={isFetching} />
      ) : (
        <>
          {shown.length === 0 && actions.length > 0 && view !== 'indicators' && (
            <p className="text-muted py-6">{words.none}</p>
          )}
          {view === 'table' && shown.length > 0 && <ActionTable {...common} />}
          {view === 'board' && shown.length > 0 && <Board {...common} />}
          {view === 'timeline' && shown.length > 0 && <Timeline {...common} horizon={horizon} />}
          {view === 'indicators' && <ByIndicator {...common} horizon={horizon} />}
        </>
      )}
    </div>
  );
}
