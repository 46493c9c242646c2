import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Action } from '#app/domain/action.ts';
import { daysBetween, type Day } from '#app/domain/day.ts';
import type { ActionId } from '#app/domain/ids.ts';
import { useFormat } from '#app/i18n/format.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { ActionList } from '#app/routes/plan/action/use-action-list.ts';
import { grouped, sorted } from '#app/routes/plan/views/arrangement.ts';
import type { PlanView, Zoom } from '#app/routes/plan/views/plan-view.ts';
import { useKeyOrder } from '#app/routes/plan/views/use-key-order.ts';
import { DependencyArrows } from './dependency-arrows.tsx';
import { TimelineHead } from './timeline-head.tsx';
import { TimelineRow } from './timeline-row.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { barOf, placeOf, spanOf } from './timeline-scale.ts';
import { Undated } from './undated.tsx';
import { useBarDrag } from './use-bar-drag.ts';
import { useDates } from './use-dates.ts';

const DAY_PX: Readonly<Record<Zoom, number>> = { year: 2.4, quarter: 7.5 };

/** A bar, or the heading of those that follow. */
type Line =
  | { readonly row: string; readonly action: Action }
  | { readonly row: string; readonly action: null; readonly count: number };

const NOTHING: readonly Action[] = [];

/** The actions along the months, each from its start to its deadline. */
export function Timeline({
  actions,
  all,
  list,
  planView,
  horizon,
}: {
  actions: readonly Action[];
  all: readonly Action[];
  list: ActionList;
  planView: PlanView;
  horizon: Day | null;
}) {
  const { timeline: words } = useWords(VIEW_WORDS);
  const { day } = useFormat();
  const { canEdit, today } = usePlanPage();
  const grouping = planView.group ?? 'none';
  const order = useKeyOrder(grouping);
  const span = spanOf(actions, { today, horizon });
  const dated = sorted(actions, planView.sort, order).filter((action) => barOf(action, span) !== undefined);
  const groups = grouped(dated, grouping, order);
  const lines = groups.flatMap((group): Line[] => [
    ...(grouping === 'none' ? [] : [{ row: group.key, action: null, count: group.actions.length }]),
    ...group.actions.map((action) => ({ row: `${group.key}/${action.id}`, action })),
  ]);
  const rows = lines.filter(({ action }) => action !== null).map(({ row }) => row);
  const undated = actions.filter((action) => barOf(action, span) === undefined);
  const dayPx = DAY_PX[planView.zoom];
  const width = (daysBetween(span.from, span.to) + 1) * dayPx;
  const scroll = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string>();
  const current = chosen !== undefined && rows.includes(chosen) ? chosen : rows[0];
  const { news, set, type } = useDates(all);
  const onPointerDown = useBarDrag({ all, dayPx, canEdit, set });
  const todayAt = placeOf(today, span) * dayPx;

  // Today stands a third into what is seen at first, and after another scale was chosen.
  useEffect(() => {
    if (scroll.current !== null) scroll.current.scrollLeft = todayAt - scroll.current.clientWidth / 3;
    // Another day or action must not move what somebody looks at.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [dayPx]);

  const waitsFor = ({ dependsOn }: Action) =>
    dependsOn.length === 0 ? NOTHING : all.filter(({ id }) => dependsOn.includes(id));

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const id = target instanceof HTMLElement ? (target.dataset['bar'] as ActionId | undefined) : undefined;
    if (id === undefined || ctrlKey || metaKey) return;
    const beside = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
    if (beside !== 0) {
      event.preventDefault();
      if (canEdit) type(id, beside * (shiftKey ? 7 : 1), altKey ? 'deadline' : 'both');
      return;
    }
    const at = rows.indexOf((target as HTMLElement).dataset['row'] ?? '');
    const to =
      key === 'ArrowUp'
        ? at - 1
        : key === 'ArrowDown'
          ? at + 1
          : key === 'Home'
            ? 0
            : key === 'End'
              ? rows.length - 1
              : -1;
    const next = rows[to];
    if (next === undefined || altKey) return;
    event.preventDefault();
    setChosen(next);
    scroll.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)?.focus();
  }

  return (
    <div className="grid gap-5">
      {rows.length === 0 ? (
        <p className="text-muted py-6">{words.noneDated}</p>
      ) : (
        <div
          ref={scroll}
          role="group"
          aria-label={words.name}
          tabIndex={0}
          className="timeline"
          data-drag-scroll
          onPointerDown={onPointerDown}
          onKeyDown={onKeyDown}
        >
          <p id="timeline-hint" className="sr-only">
            {words.hint}
          </p>
          <div className="timeline-sheet" style={{ '--track': `${width}px` } as Record<string, string>}>
            <TimelineHead span={span} dayPx={dayPx} today={today} todayAt={todayAt} />
            <div className="timeline-rows">
              {lines.map((line) =>
                line.action === null ? (
                  <p key={line.row} className="timeline-row is-group">
                    <span className="timeline-label">
                      {order.name(line.row)} <span className="text-muted font-normal tabular-nums">{line.count}</span>
                    </span>
                  </p>
                ) : (
                  <TimelineRow
                    key={line.row}
                    row={line.row}
                    action={line.action}
                    waitsFor={waitsFor(line.action)}
                    from={span.from}
                    to={span.to}
                    dayPx={dayPx}
                    isOpen={line.action.id === list.openId}
                    isCurrent={line.row === current}
                    canEdit={canEdit}
                    onOpen={list.controls.toggle}
                  />
                ),
              )}
              <div className="timeline-over" aria-hidden>
                <DependencyArrows rows={lines.map(({ action }) => action)} span={span} dayPx={dayPx} width={width} />
                <span className="timeline-today" style={{ left: todayAt }} />
                {horizon !== null && (
                  <span
                    className="timeline-horizon"
                    style={{ left: (placeOf(horizon, span) + 1) * dayPx }}
                    title={words.horizon({ day: day(horizon) })}
                  />
                )}
              </div>
            </div>
          </div>
        </div>
      )}
      {horizon !== null && rows.length > 0 && (
        <p className="text-small text-muted timeline-key">
          <span aria-hidden className="timeline-key-today" /> {words.today}
          <span aria-hidden className="timeline-key-horizon" /> {words.horizon({ day: day(horizon) })}
        </p>
      )}
      <p role="status" className="sr-only">
        {news}
      </p>
      {rows.length > dated.length && <p className="text-small text-muted">{words.repeated}</p>}
      {rows.length > 0 && <TimelineTable rows={dated} all={all} />}
      {undated.length > 0 && <Undated actions={undated} list={list} />}
    </div>
  );
}
