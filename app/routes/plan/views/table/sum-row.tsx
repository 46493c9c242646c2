import type { Action } from '#app/domain/action.ts';
import { useFormat } from '#app/i18n/format.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';
import { sumOf, type Sum } from '#app/routes/plan/views/arrangement.ts';
import { COLUMNS } from './table-head.tsx';

/** [VW9] What the actions take and cost together, and how many of them say so. */
export function SumRow({
  label,
  actions,
  isTotal = false,
}: {
  label: string;
  actions: readonly Action[];
  isTotal?: boolean;
}) {
  return (
    <tr role="row" className={classes('sum-row', isTotal && 'is-total')}>
      <th scope="row" role="rowheader" colSpan={COLUMNS.length - 2} aria-colspan={COLUMNS.length - 2}>
        <span>{label}</span>
      </th>
      <SumCell sum={sumOf(actions, 'effortDays')} of={actions.length} />
      <SumCell sum={sumOf(actions, 'costNok')} of={actions.length} />
    </tr>
  );
}

function SumCell({ sum, of }: { sum: Sum; of: number }) {
  const { table: words } = useWords(VIEW_WORDS);
  const { number } = useFormat();
  return (
    <td role="cell" className="is-number">
      {sum.of > 0 && number(sum.total)}
      {sum.of < of && <span className="text-muted block text-xs font-normal">{words.filled({ n: sum.of, of })}</span>}
    </td>
  );
}
