import { describe, expect, test } from 'vitest';
import type { Score } from '#app/domain/benchmark.ts';
import { LOCALES, type Locale, type Unit } from '#app/domain/indicator-set.ts';
import { light, LIGHTS } from '#app/domain/light.ts';
import { parseBenchmark } from '#app/domain/parse-benchmark.ts';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { seeded, seeds, type Random } from '#tests/support/random.ts';
import { readSheet } from './read-sheet.server.ts';
import { writeBenchmarkCsv, writeBenchmarkXlsx } from './write-sheet.server.ts';

const WRITERS = {
  xlsx: writeBenchmarkXlsx,
  csv: async (...args: Parameters<typeof writeBenchmarkCsv>) => writeBenchmarkCsv(...args),
};
const REMARKS = [
  null,
  null,
  '=1+1',
  "'=1+1",
  '+47 123',
  '-5',
  '@navn',
  'a;b,c\td',
  'sa "ja"',
  'to\nlinjer',
  'æøå – «»',
  '0',
  '2.1',
];

const UP_TO: Readonly<Record<Unit, number>> = { percent: 100, level: 4, count: 3000, years: 40, months: 60, fte: 12 };

function randomScores(random: Random): ReadonlyMap<string, Score> {
  return new Map(
    DEMO_SET.indicators.map(({ code, unit, bounds }): [string, Score] => {
      const remark = random.pick(REMARKS);
      if (random.below(4) === 0) return [code, { value: null, light: random.pick(LIGHTS), remark }];
      const digits = unit === 'count' ? 0 : random.below(4);
      const value = Number((random.next() * UP_TO[unit]).toFixed(digits));
      return [code, { value, light: light(value, bounds), remark }];
    }),
  );
}

async function readBack(bytes: Uint8Array): Promise<ReadonlyMap<string, Score>> {
  const sheet = await readSheet(bytes);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.problem));
  const parsed = parseBenchmark(sheet.value, DEMO_SET, { clusterName: 'any' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value.scores;
}

describe.each(seeds([1, 2, 3, 4]))('with seed %d', (seed) => {
  const forms = LOCALES.flatMap((locale) => [['xlsx', locale] as const, ['csv', locale] as const]);

  test.each(forms)('[SH6] a benchmark written as %s in %s reads back the same', async (form, locale: Locale) => {
    const random = seeded(seed);
    for (let round = 0; round < 10; round += 1) {
      const scores = randomScores(random);
      expect([...(await readBack(await WRITERS[form](scores, DEMO_SET, locale)))]).toEqual([...scores]);
    }
  });

  test('[BM15] the order of rows changes nothing', async () => {
    const random = seeded(seed);
    const scores = randomScores(random);
    const sheet = await readSheet(writeBenchmarkCsv(scores, DEMO_SET, 'nb'));
    if (!sheet.ok) throw new Error(JSON.stringify(sheet.problem));
    const [header, ...rows] = sheet.value;
    if (header === undefined) throw new Error('nothing was written');
    for (let round = 0; round < 20; round += 1) {
      const shuffled = random.shuffled(rows).map(({ cells }, index) => ({ row: index + 2, cells }));
      const parsed = parseBenchmark([header, ...shuffled], DEMO_SET, { clusterName: 'any' });
      expect(parsed.ok && [...parsed.value.scores]).toEqual([...scores]);
    }
  });
});

test('[SH6] a template has every indicator and nothing filled in', async () => {
  const sheet = await readSheet(await writeBenchmarkXlsx(null, DEMO_SET, 'nb'));
  expect(sheet.ok && sheet.value).toHaveLength(32);
  expect(sheet.ok && sheet.value[5]?.cells.slice(0, 2)).toEqual([
    { is: 'text', text: '2.1' },
    { is: 'text', text: 'Klyngens modenhet' },
  ]);
});

test('[SH6] no cell of a CSV begins like a formula', () => {
  const scores = new Map([['2.6', { value: 40, light: 'yellow', remark: '=HYPERLINK("x")' } as const]]);
  expect(writeBenchmarkCsv(scores, DEMO_SET, 'nb').toString('utf8')).toContain(`;"'=HYPERLINK(""x"")"\r\n`);
});
