import { describe, expect, test } from 'vitest';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import type { IndicatorSet } from './indicator-set.ts';
import { parseBenchmark } from './parse-benchmark.ts';
import { EMPTY, type Cell, type Sheet } from './sheet.ts';

const cell = (value: string | number | Cell): Cell => {
  if (typeof value === 'object') return value;
  if (typeof value === 'number') return { is: 'number', number: value, isShownAsPercent: false };
  return value === '' ? EMPTY : { is: 'text', text: value };
};
const sheet = (...rows: (string | number | Cell)[][]): Sheet =>
  rows.map((cells, index) => ({ row: index + 1, cells: cells.map(cell) }));
const parse = (rows: Sheet, set: IndicatorSet = DEMO_SET) => parseBenchmark(rows, set, { clusterName: 'Fjord & Fôr' });
const scoresOf = (rows: Sheet) => {
  const parsed = parse(rows);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value.scores;
};
const toldOf = (rows: Sheet, set?: IndicatorSet) => {
  const parsed = parse(rows, set);
  const told = parsed.ok ? parsed.value.notes : parsed.problem;
  return told.map(({ row, code }) => [row, code]).filter(([, code]) => code !== 'benchmark.indicators-missing');
};

describe('columns', () => {
  test('[BM1] the header may stand below other rows, its columns in any order and case', () => {
    const rows = sheet(['Indikator'], ['Rapport for Fjord & Fôr', ''], [' LYS ', 'Verdi:', 'kode'], ['', 3, '4.2']);
    expect(scoresOf(rows).get('4.2')).toEqual({ value: 3, light: 'green', remark: null });
  });

  test('[BM1] remarks are kept, of several columns together', () => {
    const rows = sheet(['Kode', 'Verdi', 'Merknad', 'Kommentar'], ['4.2', 3, ' god ', 'se side 4']);
    expect(scoresOf(rows).get('4.2')?.remark).toBe('god; se side 4');
  });

  test('[BM2] with a score column the sheet is long, even where a column bears the cluster’s name', () => {
    expect(scoresOf(sheet(['Kode', 'Fjord & Fôr', 'Verdi'], ['4.2', 1, 3])).get('4.2')?.value).toBe(3);
  });

  test('[BM29] a header over two rows is one; two years side by side are not guessed between', () => {
    const two = sheet(['Indikator', '2026', '', 'Merknad'], ['', 'Verdi', 'Lys', ''], ['4.2', 3, 'grønn', 'god']);
    expect(scoresOf(two).get('4.2')).toEqual({ value: 3, light: 'green', remark: 'god' });
    const years = sheet(['Indikator', '2024', '2026'], ['', 'Verdi', 'Verdi'], ['4.2', 3, 2]);
    expect(toldOf(years)).toEqual([[1, 'benchmark.cluster-column-missing']]);
    const wide = sheet(['Kode', 'Fjord & Fôr'], ['', 'Verdi'], ['4.2', 3]);
    expect(scoresOf(wide).get('4.2')?.value).toBe(3);
  });

  test('[BM3] in wide form the cluster’s own column counts, scores and lights mixed', () => {
    const rows = sheet(['Kode', 'Andre', 'fjord  &  fôr'], ['4.2', 1, 3], ['4.4', 1, 'rød']);
    expect(scoresOf(rows).get('4.2')?.value).toBe(3);
    expect(scoresOf(rows).get('4.4')).toEqual({ value: null, light: 'red', remark: null });
  });
});

describe('rows', () => {
  test('[BM4] group headings and blank rows are skipped, footnotes are noted', () => {
    const rows = sheet(['Kode', 'Verdi'], ['4', ''], ['', ''], ['4.2', 3], ['Kilde: egen', '']);
    expect(toldOf(rows)).toEqual([[5, 'benchmark.row-ignored']]);
  });

  test('[BM5] codes come as text, as numbers, and with a comma; names with other dashes, spaces and case', () => {
    const rows = sheet(
      ['Indikator', 'Verdi'],
      [2.1, 5],
      ['2,4', 3],
      ['CLARITY OF ROLES-stakeholders  in decisions', 2],
      ['synlighet på nett', 1],
      ['4.5 Arbeidsgrupper', 2],
    );
    expect(toldOf(rows)).toEqual([[4, 'benchmark.duplicate-row']]);
    const others = rows.filter(({ row }) => row !== 4);
    expect(scoresOf(others).get('2.1')?.value).toBe(5);
    expect(scoresOf(others).get('4.6.2')?.value).toBe(1);
    expect(scoresOf(others).get('4.5')?.value).toBe(2);
  });

  test('[BM5] beside a known code, a name in other words is noted, a misspelt one is not', () => {
    const rows = sheet(
      ['Kode', 'Indikator', 'Verdi'],
      ['4.2', 'Strategisk focus', 3],
      ['4.5', 'Grupper som arbeider', 3],
    );
    expect(toldOf(rows)).toEqual([[3, 'benchmark.name-not-recognised']]);
  });

  test('[BM5] the number 4.1 could be the code 4.1 or 4.10, and is asked about', () => {
    const [first, second] = DEMO_SET.indicators;
    if (first === undefined || second === undefined) throw new Error('the demo set is empty');
    const set = {
      ...DEMO_SET,
      indicators: [
        { ...first, code: '4.1' },
        { ...second, code: '4.10' },
      ],
    };
    expect(toldOf(sheet(['Kode', 'Verdi'], [4.1, 3]), set)).toEqual([[2, 'benchmark.ambiguous-indicator']]);
    expect(toldOf(sheet(['Kode', 'Verdi'], ['4.1', 3]), set)).toEqual([]);
  });

  test('[BM8] neither score nor light is not assessed; a light alone stands', () => {
    const rows = sheet(['Kode', 'Verdi', 'Lys'], ['4.2', '', ''], ['4.4', '–', 'gul']);
    expect(scoresOf(rows).get('4.2')).toEqual({ value: null, light: 'none', remark: null });
    expect(scoresOf(rows).get('4.4')).toEqual({ value: null, light: 'yellow', remark: null });
  });

  test('[BM13] indicators that the sheet leaves out are noted, once and together', () => {
    const parsed = parse(sheet(['Kode', 'Verdi'], ['4.2', 3]));
    const missing = parsed.ok ? parsed.value.notes : [];
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatchObject({ code: 'benchmark.indicators-missing', indicators: { length: 30 } });
  });

  test('[BM14] a sheet without any score or light is not a benchmark, with "none" for all it is', () => {
    expect(toldOf(sheet(['Kode', 'Verdi'], ['4.2', '']))).toEqual([[null, 'benchmark.no-rows']]);
    expect(toldOf(sheet(['Kode', 'Lys'], ['4.2', 'ingen']))).toEqual([]);
  });

  test.each([
    ['2.5', 100, []],
    ['2.5', 100.1, [[2, 'benchmark.out-of-range']]],
    ['4.2', 4, []],
    ['4.2', 4.1, [[2, 'benchmark.out-of-range']]],
    ['2.1', -0.1, [[2, 'benchmark.out-of-range']]],
    ['1.1.2', 40, []],
    ['1.1.2', 40.5, [[2, 'benchmark.not-whole']]],
    ['2.1', Infinity, [[2, 'benchmark.not-a-number']]],
  ])('[BM17] for %s the score %d is told %j', (code, score, told) => {
    expect(toldOf(sheet(['Kode', 'Verdi'], [code, score]))).toEqual(told);
  });

  test('[BM18] a failed formula is a problem as code, score and light, and none in a column that is not read', () => {
    const failed: Cell = { is: 'error', text: '#N/A' };
    const rows = sheet(
      ['Kode', 'Verdi', 'Lys', 'Side'],
      [failed, 3],
      ['4.4', failed],
      ['4.2', 3, failed],
      ['4.5', 3, '', failed],
    );
    expect(toldOf(rows)).toEqual([2, 3, 4].map((row) => [row, 'benchmark.formula-error']));
  });

  test('[BM16] the second of two rows for one indicator is told, and its own mistakes as well', () => {
    const rows = sheet(['Kode', 'Verdi'], ['4.2', 3], ['4.2', 9]);
    expect(toldOf(rows)).toEqual([
      [3, 'benchmark.duplicate-row'],
      [3, 'benchmark.out-of-range'],
    ]);
  });
});

describe('shares', () => {
  const shares = (value: string | number | Cell) => sheet(['Kode', 'Verdi'], ['2.5', value]);
  const percentCell = (number: number): Cell => ({ is: 'number', number, isShownAsPercent: true });

  test('[BM10] a cell shown as percent and a text with the sign are what they show', () => {
    expect(scoresOf(shares(percentCell(0.29))).get('2.5')?.value).toBe(29);
    expect(scoresOf(shares('0,5 %')).get('2.5')?.value).toBe(0.5);
    expect(toldOf(shares('0,5 %'))).toEqual([]);
  });

  test('[BM10] a bare number up to 1 is taken as it stands, and noted', () => {
    expect(scoresOf(shares(0.45)).get('2.5')?.value).toBe(0.45);
    expect(toldOf(shares(0.45))).toEqual([[2, 'benchmark.maybe-fraction']]);
    expect(toldOf(shares(0))).toEqual([]);
  });

  test('[BM10] a percent cell on what is no share is a problem', () => {
    expect(toldOf(sheet(['Kode', 'Verdi'], ['4.2', percentCell(0.03)]))).toEqual([
      [2, 'benchmark.percent-not-expected'],
    ]);
  });
});

describe('the letter g', () => {
  test('[BM12] is green under an English heading, and where yellow is written otherwise', () => {
    expect(scoresOf(sheet(['Code', 'Light'], ['4.2', 'G'])).get('4.2')?.light).toBe('green');
    const gul = sheet(['Kode', 'Lys'], ['4.2', 'g'], ['4.4', 'gul']);
    expect(scoresOf(gul).get('4.2')?.light).toBe('green');
  });

  test('[BM12] agrees with a score that is green or yellow, and contradicts a red one', () => {
    const rows = sheet(['Kode', 'Verdi', 'Lys'], ['4.2', 3, 'g'], ['4.4', 2, 'g'], ['4.1.1', 1, 'g']);
    expect(toldOf(rows)).toEqual([[4, 'benchmark.contradicting-light']]);
  });

  test('[BM12] is asked about in Norwegian where nothing decides', () => {
    expect(toldOf(sheet(['Kode', 'Lys'], ['4.2', 'g']))).toEqual([[2, 'benchmark.ambiguous-light']]);
  });
});

describe('a sheet that was made to keep everybody waiting', () => {
  const full = (name: (row: number) => string) =>
    sheet(['Indikator', 'Verdi'], ...Array.from({ length: 1_999 }, (_, row) => [name(row), 1]));
  const seconds = (work: () => unknown): number => {
    const before = performance.now();
    work();
    return (performance.now() - before) / 1000;
  };

  test('[BM5] thousands of long unknown names are told as quickly as short ones', () => {
    expect(seconds(() => parse(full((row) => `${'Arbeid og annet '.repeat(120)}${row}`)))).toBeLessThan(3);
    expect(seconds(() => parse(full((row) => `Samarbeidet innad i klynga ${row}`)))).toBeLessThan(3);
  });

  test('[BM5] a name of many spaces or dots is read as quickly as others', () => {
    const wide = ['a', ' '.repeat(300_000), 'b'].join('');
    expect(seconds(() => parse(sheet(['Indikator', 'Verdi'], [wide, 1])))).toBeLessThan(3);
    const dotted = `a${'.'.repeat(300_000)}b`;
    expect(seconds(() => parse(sheet(['Indikator', 'Verdi'], [dotted, 1])))).toBeLessThan(3);
  });
});
