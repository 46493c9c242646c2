import type { Node } from '@tiptap/pm/model';

/** So many rows become actions at once. */
export const ROWS_LIMIT = 200;

export type Rows = readonly (readonly string[])[];

/** A table's words, row by row; one more than the limit where there are more. */
export function tableRows(table: Node): Rows {
  const rows: string[][] = [];
  table.forEach((row) => {
    const cells: string[] = [];
    row.forEach((cell) =>
      cells.push(cell.textBetween(0, cell.content.size, ' ', (leaf) => String(leaf.attrs['label'] ?? ' '))),
    );
    rows.push(cells);
  });
  return rows.slice(0, ROWS_LIMIT + 1);
}
