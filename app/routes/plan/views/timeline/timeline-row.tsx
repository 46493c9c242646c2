import { memo } from 'react';
import { isOverdue, type Action } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import type { ActionId } from '#app/domain/ids.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';
import { sameItems } from '#app/ui/same-items.ts';
import { STATUS_ICON } from '#app/routes/plan/action/status-badge.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { barOf, placeOf } from './timeline-scale.ts';

export const TimelineRow = memo(
  function TimelineRow({
    row,
    action,
    waitsFor,
    from,
    to,
    dayPx,
    isOpen,
    isCurrent,
    canEdit,
    onOpen,
  }: {
    /** Among all rows: an action may stand in several groups. */
    row: string;
    action: Action;
    waitsFor: readonly Action[];
    from: Day;
    to: Day;
    dayPx: number;
    isOpen: boolean;
    isCurrent: boolean;
    canEdit: boolean;
    onOpen: (id: ActionId) => void;
  }) {
    const words = useWords(ACTION_WORDS);
    const { today } = usePlanPage();
    const describe = useBarWords();
    const span = { from, to };
    const bar = barOf(action, span);
    if (bar === undefined) return null;
    const Icon = STATUS_ICON[action.status];
    const title = action.title.trim() === '' ? words.untitled : action.title;
    const left = placeOf(bar.from, span) * dayPx;
    const right = Math.min(placeOf(bar.to, span) + 1, placeOf(to, span) + 1) * dayPx;
    return (
      <div className="timeline-row" data-timeline-row={row}>
        <span className="timeline-label">
          <Icon aria-hidden />
          <button type="button" tabIndex={-1} onClick={() => onOpen(action.id)} title={title}>
            {title}
          </button>
        </span>
        <span className="timeline-track">
          <button
            type="button"
            data-bar={action.id}
            data-row={row}
            data-open={action.id}
            tabIndex={isCurrent ? 0 : -1}
            aria-label={describe(action, waitsFor)}
            aria-describedby={canEdit ? 'timeline-hint' : undefined}
            aria-expanded={isOpen}
            onClick={() => onOpen(action.id)}
            style={{ left, width: Math.max(right - left, dayPx) }}
            className={classes(
              'timeline-bar',
              `is-${action.status}`,
              bar.isPoint && 'is-point',
              bar.isCut && 'is-cut',
              isOverdue(action, today) && 'is-late',
              isOpen && 'is-open',
            )}
          >
            {canEdit && <span data-edge="start" aria-hidden />}
            {canEdit && <span data-edge="deadline" aria-hidden />}
          </button>
          {action.milestones.map(({ id, due, isDone, title: name }) =>
            due === null || due < from || due > to ? null : (
              <span
                key={id}
                aria-hidden
                title={name}
                className={classes('timeline-diamond', isDone && 'is-done')}
                style={{ left: (placeOf(due, span) + 0.5) * dayPx }}
              />
            ),
          )}
        </span>
      </div>
    );
  },
  (before, after) => sameProps(before, after) && sameItems(before.waitsFor, after.waitsFor),
);

function sameProps<T extends { readonly waitsFor: unknown }>(before: T, after: T): boolean {
  return (Object.keys(after) as (keyof T)[]).every((key) => key === 'waitsFor' || before[key] === after[key]);
}

/** A bar in words: what the drawing shows by place, arrows and diamonds. */
function useBarWords() {
  const { timeline: words } = useWords(VIEW_WORDS);
  const actionWords = useWords(ACTION_WORDS);
  const { day } = useFormat();
  const nameOf = ({ title }: Pick<Action, 'title'>) => (title.trim() === '' ? actionWords.untitled : title);
  return (action: Action, waitsFor: readonly Action[]): string => {
    const { start, deadline, status, milestones } = action;
    const title = nameOf(action);
    const own =
      start !== null && deadline !== null
        ? words.bar({ title, from: day(start), to: day(deadline) })
        : start !== null
          ? words.starts({ title, day: day(start) })
          : deadline !== null
            ? words.ends({ title, day: day(deadline) })
            : title;
    const begins = start ?? deadline;
    const early = waitsFor.filter((before) => begins !== null && (before.deadline ?? before.start ?? '') >= begins);
    return [
      own,
      actionWords.status[status],
      ...(start !== null && deadline !== null && deadline < start ? [words.earlier] : []),
      ...(waitsFor.length > 0 ? [words.waitsFor({ titles: waitsFor.map(nameOf).join(', ') })] : []),
      ...early.map((before) => words.tooEarly({ title: nameOf(before) })),
      ...milestones.flatMap(({ title: name, due, isDone }) =>
        due === null ? [] : [`${name} ${day(due)}${isDone ? ` (${words.done})` : ''}`],
      ),
    ].join(', ');
  };
}
