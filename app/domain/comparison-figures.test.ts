import { describe, expect, test } from 'vitest';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { readFigures } from './comparison-figures.ts';
import { figuresInSheet } from './comparison-sheet.ts';
import type { Cell, Sheet } from './sheet.ts';

const read = (fields: Readonly<Record<string, string>>, n = 29) =>
  readFigures((name) => fields[name] ?? '', DEMO_SET, n);

describe('a comparison group’s figures', () => {
  test('[CO1] lights come to at most n, and the rest was not assessed', () => {
    const found = read({ 'green-2.5': '20', 'yellow-2.5': '5', 'red-2.5': '3' });
    expect(found.ok && found.value.get('2.5')).toEqual({
      counts: { green: 20, yellow: 5, red: 3, none: 1 },
      quartiles: null,
    });
    expect(found.ok && found.value.size).toBe(1);
  });

  test.each([
    [{ 'green-2.5': '20', 'yellow-2.5': '10' }, 'green-2.5', 'comparison.more-than-n'],
    [{ 'green-2.5': '20', 'none-2.5': '10' }, 'green-2.5', 'comparison.more-than-n'],
    [{ 'green-2.5': 'many' }, 'green-2.5', 'comparison.not-a-count'],
    [{ 'red-2.5': '2,5' }, 'red-2.5', 'comparison.not-a-count'],
    [{ 'yellow-2.5': '-1' }, 'yellow-2.5', 'comparison.not-a-count'],
    [{ 'green-2.5': '20', 'low-2.5': '30' }, 'median-2.5', 'comparison.quartiles-incomplete'],
    [{ 'low-2.5': '30', 'median-2.5': '20', 'high-2.5': '40' }, 'median-2.5', 'comparison.quartiles-order'],
    [{ 'low-1.1.2': '3 %', 'median-1.1.2': '4', 'high-1.1.2': '5' }, 'low-1.1.2', 'comparison.not-a-number'],
  ])('[CO1] %j is a problem of %s: %s', (fields, field, code) => {
    expect(read(fields)).toMatchObject({ ok: false, problem: { [field]: code } });
  });

  test('[CO2] quartiles come all three, with decimal comma or point and percent signs on shares', () => {
    const found = read({ 'green-2.5': '1', 'low-2.5': '30,5', 'median-2.5': '40 %', 'high-2.5': '55.5' });
    expect(found.ok && found.value.get('2.5')?.quartiles).toEqual({ low: 30.5, median: 40, high: 55.5 });
  });
});

describe('[CO3] a sheet of figures', () => {
  const cell = (text: string): Cell => (text === '' ? { is: 'empty' } : { is: 'text', text });
  const sheetOf = (...rows: readonly (readonly string[])[]): Sheet =>
    rows.map((cells, at) => ({ row: at + 1, cells: cells.map(cell) }));

  test('fills the form by code or name, columns in any order, the header lower down', () => {
    const sheet = sheetOf(
      ['29 danske klynger'],
      ['Grønne', 'Kode', 'Indikator', 'Merknad', 'Median'],
      ['20', '2.5', '', 'x', '40 %'],
      ['7', '', 'Kommunikasjon', '', ''],
    );
    const found = figuresInSheet(sheet, DEMO_SET);
    expect(found.ok && [...found.value]).toEqual([
      ['green-2.5', '20'],
      ['median-2.5', '40 %'],
      ['green-4.6.1', '7'],
    ]);
  });

  test('tells all problems at once', () => {
    const sheet = sheetOf(['kode', 'grønne'], ['9.9', '1'], ['2.5', '1'], ['2.5', '2'], ['Komunikasjon', '3']);
    expect(figuresInSheet(sheet, DEMO_SET)).toMatchObject({
      ok: false,
      problem: [
        { code: 'comparison.unknown-indicator', row: 2 },
        { code: 'comparison.duplicate-row', row: 4 },
        { code: 'comparison.unknown-indicator', row: 5, suggestion: { code: '4.6.1' } },
      ],
    });
    expect(figuresInSheet(sheetOf(['a', 'b']), DEMO_SET)).toMatchObject({
      problem: [{ code: 'comparison.no-header' }],
    });
    expect(figuresInSheet(sheetOf(['kode', 'grønne'], ['', '']), DEMO_SET)).toMatchObject({
      problem: [{ code: 'comparison.no-rows' }],
    });
  });
});
