import { expect, test } from 'vitest';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import {
  changedFields,
  checkEntry,
  draftSheet,
  NO_ENTRY,
  parseDraft,
  readFields,
  type DraftEntry,
} from './benchmark-draft.ts';
import { parseBenchmark } from './parse-benchmark.ts';

const entries = (all: Record<string, Partial<DraftEntry>>) =>
  new Map(Object.entries(all).map(([code, entry]) => [code, { ...NO_ENTRY, ...entry }]));
const indicator = (code: string) => {
  const found = DEMO_SET.indicators.find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};

test('[BM23] a form gives what a file of the same cells gives', () => {
  const filled = entries({ '4.2': { score: '3' }, '2.6': { light: 'yellow', remark: ' se side 4 ' } });
  const parsed = parseDraft(filled, DEMO_SET);
  if (!parsed.ok) throw new Error('refused');
  expect(parsed.value.scores.get('4.2')).toEqual({ value: 3, light: 'green', remark: null });
  expect(parsed.value.scores.get('2.6')).toEqual({ value: null, light: 'yellow', remark: 'se side 4' });
  expect(parsed.value.scores.get('1.1.0')?.light).toBe('none');
  const file = parseBenchmark(draftSheet(filled, DEMO_SET), DEMO_SET, { clusterName: '' });
  expect(file.ok && file.value.scores).toEqual(parsed.value.scores);
});

test('[BM23] all problems are told at once, each at its field', () => {
  const filled = entries({ '4.2': { score: '3', light: 'red' }, '1.1.0': { score: 'mye' }, '2.6': { light: 'rosa' } });
  const parsed = parseDraft(filled, DEMO_SET);
  expect(!parsed.ok && parsed.problem.map(({ at, told }) => [at?.code, at?.field, told.code])).toEqual([
    ['1.1.0', 'score', 'benchmark.not-a-number'],
    ['2.6', 'light', 'benchmark.unknown-light'],
    ['4.2', 'light', 'benchmark.contradicting-light'],
  ]);
});

test('[BM14] an empty form is no benchmark', () => {
  const parsed = parseDraft(new Map(), DEMO_SET);
  expect(!parsed.ok && parsed.problem.map(({ at, told }) => [at, told.code])).toEqual([[null, 'benchmark.no-rows']]);
});

test('one entry is checked as the whole form checks it', () => {
  expect(checkEntry({ ...NO_ENTRY, score: '3' }, indicator('4.2'))).toMatchObject({ light: 'green', problems: [] });
  expect(checkEntry({ ...NO_ENTRY, light: 'red' }, indicator('4.2')).light).toBe('red');
  expect(checkEntry(NO_ENTRY, indicator('4.2')).light).toBe('none');
  expect(checkEntry({ ...NO_ENTRY, score: '0,5' }, indicator('1.1.0')).notes).toMatchObject([
    { at: { code: '1.1.0', field: 'score' }, told: { code: 'benchmark.maybe-fraction' } },
  ]);
});

test('fields of other names, other indicators and beyond their length are not kept', () => {
  const fields = readFields(
    [
      ['score:4.2', '3\u0000'],
      ['remark:4.2', 'x'.repeat(3_000)],
      ['score:9.9', '1'],
      ['intent', 'save'],
    ],
    DEMO_SET,
  );
  expect(fields.map(({ code, field, value }) => [code, field, value.length])).toEqual([
    ['4.2', 'score', 1],
    ['4.2', 'remark', 2_000],
  ]);
});

test('only what says something else is a change', () => {
  const shown = entries({ '4.2': { score: '3' } });
  const fields = readFields(
    [
      ['score:4.2', '3'],
      ['light:4.2', ''],
      ['score:2.6', '40'],
    ],
    DEMO_SET,
  );
  expect(changedFields(fields, shown)).toEqual([{ code: '2.6', field: 'score', value: '40' }]);
});
