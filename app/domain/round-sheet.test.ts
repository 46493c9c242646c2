import { expect, test } from 'vitest';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { asId, type ClusterId } from './ids.ts';
import { roundColumns, wholeRound, type ColumnChoices } from './round-sheet.ts';
import type { Sheet } from './sheet.ts';

const [FJORD, SKOG] = [asId<ClusterId>('fjord'), asId<ClusterId>('skog')];
const CLUSTERS = [
  { id: FJORD, name: 'Fjord & Fôr' },
  { id: SKOG, name: 'Skog og Tre' },
];

const SHEET: Sheet = [
  ['Kode', 'Fjord & Fôr', 'Fjord & Fôr'],
  ['4.2', '3', '1'],
].map((cells, index) => ({ row: index + 1, cells: cells.map((text) => ({ is: 'text', text })) }));

function valuesOf(choices: ColumnChoices) {
  const columns = roundColumns(SHEET, DEMO_SET, CLUSTERS, choices);
  const whole = columns.ok ? wholeRound(columns.value) : columns;
  if (!whole.ok) throw new Error(JSON.stringify(whole.problem));
  return [...whole.value].map(([id, { scores }]) => [id, scores.get('4.2')?.value]);
}

test('[BM26] of two columns with the same heading the later is left out', () => {
  expect(valuesOf(new Map())).toEqual([[FJORD, 3]]);
});

test('[BM26] where the earlier is left out by hand, or is another’s, the later counts', () => {
  expect(valuesOf(new Map([[0, null]]))).toEqual([[FJORD, 1]]);
  expect(valuesOf(new Map([[0, SKOG]]))).toEqual([
    [SKOG, 3],
    [FJORD, 1],
  ]);
});
