import { describe, expect, test } from 'vitest';
import { SET_31, SET_34, SET_36 } from '#tests/fixtures/indicator-sets/sets.ts';
import { parseSet, type SetRows } from './parse-set.ts';
import type { SetRow } from './set-cells.ts';
import { rowsOfSet, textCellOf } from './set-rows.ts';
import type { SetField } from './set-problem.ts';
import type { Cell } from './sheet.ts';

type Part = 'groups' | 'themes' | 'indicators' | 'levels';
const cellOf = (value: string | Cell): Cell => (typeof value === 'string' ? textCellOf(value) : value);

/** The 31 with some cells written otherwise: part, row and field by what stands there. */
function rowsWith(changes: readonly (readonly [Part, number, SetField, string | Cell])[]): SetRows {
  const rows = rowsOfSet(SET_31);
  const changed = (part: Part): readonly SetRow[] =>
    rows[part].map((row) => ({
      ...row,
      cells: changes
        .filter(([of, at]) => of === part && at === row.row)
        .reduce((cells, [, , field, value]) => ({ ...cells, [field]: cellOf(value) }), row.cells),
    }));
  return {
    set: rows.set,
    groups: changed('groups'),
    themes: changed('themes'),
    indicators: changed('indicators'),
    levels: changed('levels'),
  };
}

const problemsOf = (rows: SetRows) => {
  const parsed = parseSet(rows);
  return parsed.ok ? [] : parsed.problem.map(({ code, part, row, field }) => [code, part, row, field]);
};

test.each([
  ['31', SET_31, 31],
  ['34', SET_34, 34],
  ['36', SET_36, 36],
])('[IS4] a set of %s reads as it was written', (_name, set, count) => {
  expect(set.indicators).toHaveLength(count);
  expect(parseSet(rowsOfSet(set))).toEqual({ ok: true, value: set });
});

test('[IS4] all that is wrong is told at once, with its row and field', () => {
  const problems = problemsOf(
    rowsWith([
      ['groups', 2, 'nameEn', ''],
      ['themes', 1, 'code', 'a b'],
      ['indicators', 1, 'code', ''],
      ['indicators', 2, 'groupCode', '9'],
      ['indicators', 3, 'kind', 'mye'],
      ['indicators', 4, 'minimum', 'lite'],
      ['indicators', 5, 'weight', '-1'],
      ['indicators', 6, 'silverMinimum', 'kanskje'],
    ]),
  );
  expect(problems).toEqual([
    ['set.missing', 'groups', 2, 'nameEn'],
    ['set.code-malformed', 'themes', 1, 'code'],
    ...SET_31.indicators.flatMap(({ code, themeCode }, index) => [
      ...(index === 0 ? [['set.missing', 'indicators', 1, 'code']] : []),
      ...(index === 1 ? [['set.unknown-code', 'indicators', 2, 'groupCode']] : []),
      ...(themeCode === 'communication' ? [['set.unknown-code', 'indicators', index + 1, 'themeCode']] : []),
      ...(index === 2 ? [['set.unknown-word', 'indicators', 3, 'kind']] : []),
      ...(index === 3 ? [['bounds.not-a-number', 'indicators', 4, 'minimum']] : []),
      ...(index === 4 ? [['set.out-of-range', 'indicators', 5, 'weight']] : []),
      ...(index === 5 ? [['set.unknown-word', 'indicators', 6, 'silverMinimum']] : []),
      ...(code === '' ? [['never']] : []),
    ]),
  ]);
});

describe('[IS4] a field', () => {
  test.each<[string, Part, number, SetField, string | Cell, string]>([
    [
      'a code that a spreadsheet made a date of',
      'indicators',
      5,
      'code',
      { is: 'date', day: '2026-01-02' as never },
      'set.code-is-date',
    ],
    ['a code that stands twice', 'indicators', 3, 'code', '1.1.0', 'set.code-twice'],
    ['a formula that failed', 'indicators', 1, 'nameNb', { is: 'error', text: '#REF!' }, 'set.formula-error'],
    ['a name that is too long', 'indicators', 1, 'nameNb', 'x'.repeat(201), 'set.too-long'],
    ['a share beyond 100', 'indicators', 1, 'excellence', '120', 'bounds.out-of-range'],
    ['a count that is not whole', 'indicators', 3, 'minimum', '1,5', 'bounds.not-whole'],
    ['[BO1] an excellence that is no better', 'indicators', 1, 'excellence', '60', 'bounds.excellence-not-better'],
    ['a kind that the unit is not counted in', 'indicators', 1, 'unit', 'år', 'set.unit-not-of-kind'],
    ['a level beyond the scale', 'levels', 1, 'value', '5', 'set.out-of-range'],
    ['a level that stands twice', 'levels', 2, 'value', '0', 'set.level-twice'],
    ['a level of nothing', 'levels', 1, 'indicatorCode', '9.9', 'set.unknown-code'],
    ['a level of what is no choice', 'levels', 1, 'indicatorCode', '1.1.0', 'set.levels-without-choice'],
  ])('%s is a problem there', (_name, part, row, field, value, code) => {
    expect(problemsOf(rowsWith([[part, row, field, value]]))).toEqual([
      [code, part, row, code === 'set.levels-without-choice' ? 'value' : field],
    ]);
  });

  test('may be written in either language, numbers with comma or point, shares with a sign', () => {
    const parsed = parseSet(
      rowsWith([
        ['indicators', 1, 'kind', 'Andel'],
        ['indicators', 1, 'unit', 'Prosent'],
        ['indicators', 1, 'direction', 'Høyere er bedre'],
        ['indicators', 1, 'minimum', '60 %'],
        ['indicators', 1, 'excellence', { is: 'number', number: 0.8, isShownAsPercent: true }],
        ['indicators', 1, 'weight', '1,0'],
        ['indicators', 1, 'silverAudit', 'Ja'],
        ['indicators', 1, 'silverMinimum', 'TRUE'],
        ['indicators', 5, 'code', { is: 'number', number: 2.1, isShownAsPercent: false }],
      ]),
    );
    expect(parsed).toEqual({ ok: true, value: SET_31 });
  });

  test('that holds no answer is unknown, never no', () => {
    const parsed = parseSet(rowsWith([['indicators', 1, 'silverAudit', '']]));
    expect(parsed.ok && parsed.value.indicators[0]?.isSilverAudit).toBe(null);
  });
});

test('[IS4] what is too much is told once', () => {
  const rows = rowsOfSet(SET_31);
  const [first] = rows.groups;
  if (first === undefined) throw new Error('no group');
  const groups = Array.from({ length: 25 }, (_, index) => ({
    row: index + 1,
    cells: { ...first.cells, code: textCellOf(String(index + 1)) },
  }));
  expect(problemsOf({ ...rows, groups })).toEqual([['set.too-many', 'groups', 21, null]]);
});
