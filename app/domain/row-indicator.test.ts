import { expect, test } from 'vitest';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { parseBenchmark } from './parse-benchmark.ts';

const text = (value: string) => ({ is: 'text', text: value }) as const;

test('[BM6] a code and a name of different indicators are a problem, of one and the same they are not', () => {
  const rows = [
    ['Kode', 'Indikator', 'Verdi'],
    ['2.6', 'Arbeidsgrupper', '40'],
    ['4.5', 'Arbeidsgrupper', '3'],
  ];
  const sheet = rows.map((cells, index) => ({ row: index + 1, cells: cells.map(text) }));
  const parsed = parseBenchmark(sheet, DEMO_SET, { clusterName: 'Fjord & Fôr' });
  expect(parsed).toMatchObject({ ok: false, problem: [{ row: 2, code: 'benchmark.contradicting-indicator' }] });
  expect(parsed.ok ? [] : parsed.problem).toHaveLength(1);
});
