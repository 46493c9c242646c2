import { describe, expect, test } from 'vitest';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { parseBenchmark } from './parse-benchmark.ts';
import { columnLetter, readChoices } from './sheet-choices.ts';
import { columnUses } from './sheet-column-uses.ts';
import { EMPTY, type Sheet } from './sheet.ts';

const sheet = (...rows: string[][]): Sheet =>
  rows.map((cells, index) => ({
    row: index + 1,
    cells: cells.map((text) => (text === '' ? EMPTY : { is: 'text', text })),
  }));
const parse = (rows: Sheet, query = '') =>
  parseBenchmark(rows, DEMO_SET, { clusterName: 'Fjord', choices: readChoices(new URLSearchParams(query)) });
const scoreOf = (rows: Sheet, query: string, code: string) => {
  const parsed = parse(rows, query);
  return parsed.ok ? parsed.value.scores.get(code)?.value : parsed.problem.map((problem) => problem.code);
};
const uses = (rows: Sheet, query = '') =>
  columnUses(rows, 'Fjord', readChoices(new URLSearchParams(query)).columns).map(({ heading, use }) => [heading, use]);

describe('[BM28] columns', () => {
  test('are what somebody says, whatever their headings', () => {
    const rows = sheet(['Kode', 'Resultat', 'Verdi'], ['4.2', '3', '1']);
    expect(scoreOf(rows, '', '4.2')).toBe(1);
    expect(scoreOf(rows, 'c1=score&c2=none', '4.2')).toBe(3);
    expect(scoreOf(rows, 'c1=score', '4.2')).toEqual(['benchmark.duplicate-column']);
  });

  test('may be chosen in a sheet without headings, from its first row', () => {
    const rows = sheet(['4.2', '3'], ['2.6', '45']);
    expect(scoreOf(rows, '', '4.2')).toEqual(['benchmark.no-header']);
    expect(scoreOf(rows, 'c0=code&c1=score', '4.2')).toBe(3);
    expect(scoreOf(rows, 'c1=score', '4.2')).toEqual(['benchmark.no-header']);
  });

  test('of another name may be the cluster’s own', () => {
    const rows = sheet(['Kode', 'Nord', 'Sør'], ['4.2', '1', 'gul']);
    expect(scoreOf(rows, '', '4.2')).toEqual(['benchmark.cluster-column-missing']);
    expect(scoreOf(rows, 'c1=own&c2=none', '4.2')).toBe(1);
    const parsed = parse(rows, 'c1=none&c2=own');
    expect(parsed.ok && parsed.value.scores.get('4.2')).toMatchObject({ value: null, light: 'yellow' });
  });

  test('are shown as they are read, and chosen as shown they are read the same', () => {
    const rows = sheet(['Kode', 'Nord', 'Fjord'], ['4.2', '1', '3']);
    expect(uses(rows)).toEqual([
      ['Kode', 'code'],
      ['Nord', 'none'],
      ['Fjord', 'own'],
    ]);
    expect(parse(rows, 'c0=code&c1=none&c2=own')).toEqual(parse(rows));
    expect(uses(sheet(['4.2', '3']))).toEqual([
      ['A', 'none'],
      ['B', 'none'],
    ]);
    expect(uses(sheet(['Kode', 'Verdi', 'Feil i raden'], ['4.2', 'x', 'Nei']))).toHaveLength(2);
  });
});

describe('[BM28] rows', () => {
  const rows = sheet(['Kode', 'Verdi'], ['9.9', '3'], ['4.2', '2']);

  test('are about the indicator that somebody chose, with all other checks', () => {
    expect(scoreOf(rows, 'r2=2.6', '2.6')).toBe(3);
    expect(scoreOf(rows, 'r2=4.2', '4.2')).toEqual(['benchmark.duplicate-row']);
    expect(scoreOf(rows, 'r2=0.0', '4.2')).toEqual(['benchmark.unknown-indicator']);
  });

  test('may be skipped', () => {
    expect(scoreOf(rows, 'r2=skip', '4.2')).toBe(2);
    expect(scoreOf(rows, 'r2=skip&r3=skip', '4.2')).toEqual(['benchmark.no-rows']);
  });
});

test('columns have a spreadsheet’s letters', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
