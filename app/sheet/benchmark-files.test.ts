import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BenchmarkProblem } from '#app/domain/benchmark-problem.ts';
import { parseBenchmark } from '#app/domain/parse-benchmark.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import { EXAMPLE, EXAMPLE_CLUSTER, EXAMPLE_LIGHTS } from '#tests/fixtures/benchmarks/example.ts';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { readSheet } from './read-sheet.server.ts';

const FOLDER = join(import.meta.dirname, '../../tests/fixtures/benchmarks');

/** Row, column and code of a problem, and what it was found to be or to suggest. */
type Line = readonly [row: number | null, column: string | null, code: string, ...more: unknown[]];

async function parseFile(path: string) {
  const sheet = await readSheet(readFileSync(join(FOLDER, path)));
  if (!sheet.ok) return { ok: false as const, problem: [sheet.problem] };
  return parseBenchmark(sheet.value, DEMO_SET, { clusterName: EXAMPLE_CLUSTER });
}

describe('[BM15] every good file holds the example benchmark', () => {
  const withoutRemarks = new Map([...EXAMPLE].map(([code, score]) => [code, { ...score, remark: null }]));
  const lightsAlone = new Map([...EXAMPLE_LIGHTS].map(([code, light]) => [code, { value: null, light, remark: null }]));
  const FURTHER: Readonly<Record<string, { scores?: typeof EXAMPLE; notes?: readonly Line[] }>> = {
    'lights-only.csv': { scores: lightsAlone },
    'lights-first-letters.csv': { scores: lightsAlone },
    'wide-round.csv': { scores: withoutRemarks },
    'english-utf8.csv': { notes: [[1, 'Page', 'benchmark.column-ignored']] },
    'numbers-with-spaces-and-signs.csv': { notes: [[48, 'kode', 'benchmark.row-ignored']] },
  };

  test.each(readdirSync(join(FOLDER, 'good')))('%s', async (name) => {
    const parsed = await parseFile(`good/${name}`);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    expect([...parsed.value.scores]).toEqual([...(FURTHER[name]?.scores ?? EXAMPLE)]);
    expect(parsed.value.notes.map(({ row, column, code }) => [row, column, code])).toEqual(FURTHER[name]?.notes ?? []);
  });
});

const WHOLE = [null, null] as const;

const BAD: Readonly<Record<string, readonly Line[]>> = {
  'beyond-the-last-column.xlsx': [[...WHOLE, 'sheet.damaged']],
  'beyond-the-last-row.xlsx': [[...WHOLE, 'sheet.damaged']],
  'binary.xlsb': [[...WHOLE, 'sheet.not-a-sheet', 'excel-binary']],
  'blank.csv': [[...WHOLE, 'sheet.empty']],
  'bytes.csv': [[...WHOLE, 'sheet.not-a-sheet', 'other']],
  'code-and-name-disagree.csv': [[2, 'Indikator', 'benchmark.contradicting-indicator', '2.6', '4.5']],
  'codes-became-dates.csv': [
    [2, 'Kode', 'benchmark.code-is-date', ['2.1', '1.2']],
    [3, 'Kode', 'benchmark.code-is-date', ['4.6.1']],
    [5, 'Kode', 'benchmark.code-is-date', []],
  ],
  'codes-became-dates.xlsx': [
    [2, 'Kode', 'benchmark.code-is-date', ['2.1', '1.2']],
    [3, 'Kode', 'benchmark.code-is-date', ['4.6.1']],
  ],
  'empty.csv': [[...WHOLE, 'sheet.empty']],
  'formula-errors.csv': [
    [2, 'Verdi', 'benchmark.formula-error'],
    [3, 'Verdi', 'benchmark.formula-error'],
  ],
  'formula-errors.xlsx': [
    [2, 'Score', 'benchmark.formula-error'],
    [4, 'Light', 'benchmark.formula-error'],
  ],
  'formula-without-value.xlsx': [[2, 'Score', 'benchmark.formula-error']],
  'g-for-green-or-yellow.csv': [
    [2, 'Lys', 'benchmark.ambiguous-light'],
    [4, 'Lys', 'benchmark.ambiguous-light'],
  ],
  'indicator-twice.csv': [[4, 'Indikator', 'benchmark.duplicate-row', '2.6', 2]],
  'letter.docx': [[...WHOLE, 'sheet.not-a-sheet', 'word']],
  'light-against-score.csv': [
    [2, 'Lys', 'benchmark.contradicting-light', 'red'],
    [3, 'Lys', 'benchmark.contradicting-light', 'green'],
    [5, 'Lys', 'benchmark.contradicting-light', 'green'],
  ],
  'macros-named-otherwise.xlsx': [[...WHOLE, 'sheet.macros']],
  'macros.xlsm': [[...WHOLE, 'sheet.macros']],
  'many-at-once.csv': [
    [4, 'Verdi', 'benchmark.not-a-number'],
    [5, 'Indikator', 'benchmark.unknown-indicator', '4.5'],
    [6, 'Verdi', 'benchmark.out-of-range', 0, 4],
    [6, 'Lys', 'benchmark.unknown-light'],
    [7, 'Lys', 'benchmark.contradicting-light', 'yellow'],
    [9, 'Indikator', 'benchmark.duplicate-row', '4.2', 6],
  ],
  'no-header.csv': [[...WHOLE, 'benchmark.no-header']],
  'no-score-column.csv': [[1, null, 'benchmark.no-score-column']],
  'not-a-number.csv': [
    [2, 'Verdi', 'benchmark.not-a-number'],
    [3, 'Verdi', 'benchmark.not-a-number'],
  ],
  'not-whole.csv': [[2, 'score', 'benchmark.not-whole']],
  'nothing-filled-in.xlsx': [[...WHOLE, 'benchmark.no-rows']],
  'old-excel.xls': [[...WHOLE, 'sheet.old-excel']],
  'open-document.ods': [[...WHOLE, 'sheet.not-a-sheet', 'open-document']],
  'out-of-range.csv': [
    [2, 'Verdi', 'benchmark.out-of-range', 0, 100],
    [3, 'Verdi', 'benchmark.out-of-range', 0, 4],
    [4, 'Verdi', 'benchmark.out-of-range', 0, null],
    [5, 'Verdi', 'benchmark.out-of-range', 0, 4],
  ],
  'password.xlsx': [[...WHOLE, 'sheet.password-protected']],
  'percent-on-a-level.csv': [[2, 'Verdi', 'benchmark.percent-not-expected']],
  'picture-named-csv.csv': [[...WHOLE, 'sheet.not-a-sheet', 'image']],
  'pictures.zip': [[...WHOLE, 'sheet.not-a-sheet', 'other']],
  'quote-not-closed.csv': [[2, null, 'sheet.quote-not-closed']],
  'report-named-xlsx.xlsx': [[...WHOLE, 'sheet.not-a-sheet', 'pdf']],
  'score-without-indicator.csv': [[2, 'Kode', 'benchmark.no-indicator']],
  'scores-became-dates.csv': [[2, 'Verdi', 'benchmark.value-is-date', 2.5]],
  'scores-became-dates.xlsx': [[2, 'Verdi', 'benchmark.value-is-date', 2.5]],
  'too-many-columns.csv': [[...WHOLE, 'sheet.too-many-columns']],
  'too-many-rows.csv': [[...WHOLE, 'sheet.too-many-rows']],
  'truncated.xlsx': [[...WHOLE, 'sheet.damaged']],
  'two-score-columns.csv': [[1, 'Poeng', 'benchmark.duplicate-column']],
  'unknown-indicators.csv': [
    [2, 'Kode', 'benchmark.unknown-indicator', undefined],
    [3, 'Indikator', 'benchmark.unknown-indicator', '4.6.1'],
    [4, 'Kode', 'benchmark.unknown-indicator', '4.6.1'],
    [5, 'Kode', 'benchmark.unknown-indicator', '4.5'],
    [6, 'Indikator', 'benchmark.unknown-indicator', undefined],
  ],
  'unknown-light.csv': [
    [2, 'Lys', 'benchmark.unknown-light'],
    [3, 'Lys', 'benchmark.unknown-light'],
  ],
  'web-page-named-xls.xls': [[...WHOLE, 'sheet.not-a-sheet', 'web-page']],
  'wide-with-this-cluster-twice.csv': [[1, null, 'benchmark.cluster-column-twice']],
  'wide-without-this-cluster.csv': [[1, null, 'benchmark.cluster-column-missing']],
};

describe('[SH1] [BM15] every bad file is told all its problems, and gives no benchmark', () => {
  test.each(readdirSync(join(FOLDER, 'bad')))('%s', async (name) => {
    const parsed = await parseFile(`bad/${name}`);
    expect(parsed.ok ? 'a benchmark' : parsed.problem.map(lineOf)).toEqual(BAD[name]);
  });

  test('the table names no file that is gone', () => {
    expect(readdirSync(join(FOLDER, 'bad')).sort()).toEqual(Object.keys(BAD).sort());
  });
});

function lineOf(problem: BenchmarkProblem | SheetProblem): Line {
  return [problem.row, problem.column, problem.code, ...told(problem)];
}

function told(problem: BenchmarkProblem | SheetProblem): unknown[] {
  switch (problem.code) {
    case 'sheet.not-a-sheet':
      return [problem.found];
    case 'benchmark.contradicting-indicator':
      return [problem.byCode.code, problem.byName.code];
    case 'benchmark.code-is-date':
      return [problem.candidates.map(({ code }) => code)];
    case 'benchmark.duplicate-row':
      return [problem.indicator.code, problem.firstRow];
    case 'benchmark.contradicting-light':
      return [problem.expected];
    case 'benchmark.unknown-indicator':
      return [problem.suggestion?.code];
    case 'benchmark.out-of-range':
      return [problem.minimum, problem.maximum];
    case 'benchmark.value-is-date':
      return [problem.suggestion];
    default:
      return [];
  }
}
