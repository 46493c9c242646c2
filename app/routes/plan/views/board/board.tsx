import { useRef, useState, type KeyboardEvent } from 'react';
import { ACTION_STATUSES, type Action } from '#app/domain/action.ts';
import type { ActionId } from '#app/domain/ids.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { ActionList } from '#app/routes/plan/action/use-action-list.ts';
import { STATUS_ICON } from '#app/routes/plan/action/status-badge.tsx';
import { grouped, type Group } from '#app/routes/plan/views/arrangement.ts';
import type { PlanView } from '#app/routes/plan/views/plan-view.ts';
import { useKeyOrder } from '#app/routes/plan/views/use-key-order.ts';
import { BoardCard } from './board-card.tsx';
import { MoveMenu, type MoveTarget } from './move-menu.tsx';
import { useBoardDrag } from './use-board-drag.ts';
import { useBoardMoves } from './use-board-moves.ts';

/** A column a status, a lane a cluster (or what else is grouped by), a card an action; cards lie in the plan's order. */
export function Board({
  actions,
  all,
  list,
  planView,
}: {
  actions: readonly Action[];
  all: readonly Action[];
  list: ActionList;
  planView: PlanView;
}) {
  const words = useWords(VIEW_WORDS);
  const actionWords = useWords(ACTION_WORDS);
  const { canEdit, clusters } = usePlanPage();
  const usual = clusters.size > 0 ? 'cluster' : 'none';
  const wanted = planView.group ?? usual;
  const grouping = wanted === 'status' || wanted === 'indicator' ? usual : wanted;
  const order = useKeyOrder(grouping);
  const lanes: readonly Group[] = actions.length === 0 ? [{ key: '', actions }] : grouped(actions, grouping, order);
  const board = useRef<HTMLDivElement>(null);
  const moves = useBoardMoves({ all, lanes, board });
  const onPointerDown = useBoardDrag(moves, canEdit);
  const [menu, setMenu] = useState<MoveTarget>();

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null;
    if (card === null || !event.altKey || event.ctrlKey || event.metaKey || !canEdit) return;
    const lane = card.dataset['lane'] ?? '';
    const id = card.dataset['card'] as ActionId;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      moves.beside(id, lane, event.key === 'ArrowLeft' ? -1 : 1);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown')
      moves.step(id, lane, event.key === 'ArrowUp' ? -1 : 1);
    else return;
    // The browser's own Alt + arrow goes to another page.
    event.preventDefault();
  }

  return (
    <div
      ref={board}
      role="group"
      aria-label={words.board.name}
      tabIndex={0}
      className="board-scroll"
      data-drag-scroll
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    >
      {canEdit && (
        <p id="board-hint" className="sr-only">
          {words.board.hint}
        </p>
      )}
      <div className="board">
        <div className="board-heads" aria-hidden>
          {ACTION_STATUSES.map((status) => {
            const Icon = STATUS_ICON[status];
            return (
              <div key={status}>
                <Icon />
                {actionWords.status[status]}
                <span className="text-muted font-normal tabular-nums">
                  {actions.filter((action) => action.status === status).length}
                </span>
              </div>
            );
          })}
        </div>
        {lanes.map(({ key, actions: inLane }) => {
          const laneName = grouping === 'none' ? words.board.name : order.name(key);
          return (
            <section key={key} aria-label={laneName} className="board-lane">
              {grouping !== 'none' && (
                <h3>
                  <span>
                    {laneName} <span className="text-muted font-normal tabular-nums">{inLane.length}</span>
                  </span>
                </h3>
              )}
              <div className="board-columns">
                {ACTION_STATUSES.map((status) => {
                  const cards = inLane.filter((action) => action.status === status);
                  const name =
                    grouping === 'none'
                      ? actionWords.status[status]
                      : words.board.lane({ lane: laneName, status: actionWords.status[status] });
                  return (
                    <div key={status} className="board-cell" data-cell data-lane={key} data-status={status}>
                      <h4 className="sr-only">
                        {name} ({cards.length})
                      </h4>
                      <ul>
                        {cards.map((action) => (
                          <BoardCard
                            key={action.id}
                            action={action}
                            lane={key}
                            laneKind={grouping}
                            isOpen={action.id === list.openId}
                            canEdit={canEdit}
                            onOpen={list.controls.toggle}
                            onMenu={setMenu}
                          />
                        ))}
                      </ul>
                    </div>
                  );
                })}
              </div>
            </section>
          );
        })}
      </div>
      {menu !== undefined && (
        <MoveMenu
          target={menu}
          action={all.find(({ id }) => id === menu.id)}
          moves={moves}
          onClose={() => setMenu(undefined)}
        />
      )}
    </div>
  );
}
