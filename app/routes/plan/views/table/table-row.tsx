import { memo } from 'react';
import { isOverdue, type Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Light } from '#app/ui/light.tsx';
import { classes } from '#app/ui/classes.ts';
import { linkedIndicators } from '#app/routes/plan/action/linked-codes.ts';
import { latestLight } from '#app/routes/plan/action/linked-indicators.tsx';
import { OverdueBadge, StatusBadge } from '#app/routes/plan/action/status-badge.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { whoOf } from '#app/routes/plan/views/selection.ts';

/** Its table hears of clicks and keys, so that a row is drawn anew only when its action changes. */
export const TableRow = memo(function TableRow({
  row,
  action,
  isOpen,
  isCurrent,
}: {
  row: string;
  action: Action;
  isOpen: boolean;
  isCurrent: boolean;
}) {
  const words = useWords(ACTION_WORDS);
  const locale = useLocale();
  const { day, number } = useFormat();
  const { today, side, indicators } = usePlanPage();
  const isLate = isOverdue(action, today);
  const isUntitled = action.title.trim() === '';
  return (
    <tr role="row" className={classes(isOpen && 'is-open', isLate && 'is-late')}>
      <th scope="row" role="rowheader" className="is-title">
        <button
          type="button"
          data-row={row}
          data-open={action.id}
          tabIndex={isCurrent ? 0 : -1}
          aria-expanded={isOpen}
          className={classes(isUntitled && 'text-muted')}
        >
          {isUntitled ? words.untitled : action.title}
        </button>
      </th>
      <td role="cell">
        <StatusBadge status={action.status} />
      </td>
      <td role="cell">{whoOf(action).join(', ')}</td>
      <td role="cell">{action.start !== null && day(action.start)}</td>
      <td role="cell">
        {action.deadline !== null && day(action.deadline)}
        {isLate && (
          <span className="mt-1 block">
            <OverdueBadge />
          </span>
        )}
      </td>
      <td role="cell">{action.priority !== null && words.priority[action.priority]}</td>
      <td role="cell">
        <span className="flex flex-wrap gap-x-3 gap-y-1">
          {linkedIndicators(action, indicators).map(([code]) => {
            const light = latestLight(side, code);
            return (
              <span key={code} title={indicators.get(code)?.name[locale]} className="flex items-center gap-1">
                {light !== undefined && <Light light={light} size="small" />}
                {code}
              </span>
            );
          })}
        </span>
      </td>
      <td role="cell" className="is-number">
        {action.effortDays !== null && number(action.effortDays)}
      </td>
      <td role="cell" className="is-number">
        {action.costNok !== null && number(action.costNok)}
      </td>
    </tr>
  );
});
