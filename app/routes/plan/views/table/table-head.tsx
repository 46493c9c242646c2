import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';
import type { Sort, SortKey } from '#app/routes/plan/views/plan-view.ts';

export const COLUMNS = [
  'title',
  'status',
  'who',
  'start',
  'deadline',
  'priority',
  'indicators',
  'effort',
  'cost',
] as const satisfies readonly SortKey[];

/** A heading that sorts: up, down, and back to the plan's order. */
export function SortableHead({
  column,
  sort,
  onSort,
}: {
  column: (typeof COLUMNS)[number];
  sort: Sort;
  onSort: (sort: Sort) => void;
}) {
  const { table: words } = useWords(VIEW_WORDS);
  const isSorted = sort.by === column;
  const Icon = !isSorted ? ChevronsUpDown : sort.isDescending ? ArrowDown : ArrowUp;
  const next: Sort = !isSorted
    ? { by: column, isDescending: false }
    : sort.isDescending
      ? { by: 'order', isDescending: false }
      : { by: column, isDescending: true };
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={!isSorted ? 'none' : sort.isDescending ? 'descending' : 'ascending'}
      className={classes(`is-${column}`, isSorted && 'is-sorted')}
    >
      <button type="button" onClick={() => onSort(next)}>
        {words.columns[column]}
        <Icon aria-hidden />
      </button>
    </th>
  );
}
