import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { KINDS, LOCALES, type Kind, type Unit } from '#app/domain/indicator-set.ts';
import { UNIT_RANGE } from '#app/domain/read-score.ts';
import { inGroupOrder, UNITS_OF, type IndicatorContent, type SetContent } from '#app/domain/set-content.ts';
import { describeSetProblem } from '#app/i18n/set-problems.ts';
import { SET_31, SET_34, SET_36 } from '#tests/fixtures/indicator-sets/sets.ts';
import { seeded, seeds, type Random } from '#tests/support/random.ts';
import { fileKind } from './file-kind.server.ts';
import { readSetFile } from './import-set.server.ts';
import { MAX_SET_JSON_BYTES, setAsJson, SET_FORMAT, writeSetJson } from './set-json.ts';
import { writeSetXlsx } from './write-set.server.ts';

const TEXTS = [
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
  '<b>&amp;',
];
const bytesOf = (json: unknown) => Buffer.from(typeof json === 'string' ? json : JSON.stringify(json));

function randomSet(random: Random): SetContent {
  const text = (i: number) => `${random.pick(TEXTS)} ${i}`;
  const maybe = (value: string) => (random.below(3) === 0 ? '' : value);
  const named = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({
      code: `${prefix}${i + 1}`,
      name: { nb: text(i), en: random.pick(TEXTS) },
    }));
  const groups = named('', 1 + random.below(5));
  const themes = named('tema-', random.below(4));
  const answer = () => random.pick([true, false, null]);
  const indicator = (i: number): IndicatorContent => {
    const kind: Kind = random.pick(KINDS);
    const unit: Unit = random.pick(UNITS_OF[kind]);
    const top = UNIT_RANGE[unit].maximum ?? 50;
    const low = unit === 'count' ? random.below(20) : Number((random.next() * top * 0.5).toFixed(random.below(3)));
    const high =
      unit === 'count'
        ? low + 1 + random.below(20)
        : Number((low + (top - low) * (0.1 + random.next() * 0.9)).toFixed(2));
    const direction = random.pick(['higher', 'lower'] as const);
    const levels = kind === 'choice' && random.below(3) > 0 ? 2 + random.below(3) : 0;
    return {
      code: `${1 + (i % 5)}.${i}`,
      groupCode: random.pick(groups).code,
      themeCode: themes.length === 0 || random.below(3) === 0 ? null : random.pick(themes).code,
      name: { nb: text(i), en: random.pick(TEXTS) },
      kind,
      unit,
      levels: Array.from({ length: levels }, (_, value) => ({
        value,
        name: { nb: text(value), en: random.pick(TEXTS) },
      })),
      bounds: {
        direction,
        ...(direction === 'higher' ? { minimum: low, excellence: high } : { minimum: high, excellence: low }),
      },
      boundsNote: { nb: maybe(text(i)), en: maybe(random.pick(TEXTS)) },
      weight: random.below(40) / 8,
      isSilverAudit: answer(),
      isSilverMinimum: answer(),
      isGoldMinimum: answer(),
    };
  };
  return inGroupOrder({
    name: { nb: text(0), en: text(1) },
    source: { nb: maybe(text(2)), en: maybe(text(3)) },
    groups,
    themes,
    indicators: Array.from({ length: random.below(60) }, (_, i) => indicator(i)),
  });
}

describe.each(seeds([1, 2, 3]))('[IS5] with seed %d, what is exported imports to an equal set', (seed) => {
  test.each(LOCALES)('as XLSX in %s', async (locale) => {
    const random = seeded(seed);
    for (let round = 0; round < 8; round += 1) {
      const set = randomSet(random);
      expect(await readSetFile(await writeSetXlsx(set, locale))).toEqual({ ok: true, value: set });
    }
  });

  test('as JSON', async () => {
    const random = seeded(seed);
    for (let round = 0; round < 30; round += 1) {
      const set = randomSet(random);
      expect(await readSetFile(bytesOf(writeSetJson(set)))).toEqual({ ok: true, value: set });
    }
  });
});

test.each([
  ['31', SET_31],
  ['34', SET_34],
  ['36', SET_36],
])('[IS5] the set of %s goes out and comes back, in every form', async (_name, set) => {
  for (const bytes of [await writeSetXlsx(set, 'nb'), await writeSetXlsx(set, 'en'), bytesOf(writeSetJson(set))]) {
    expect(await readSetFile(bytes)).toEqual({ ok: true, value: set });
  }
});

test.each([
  ['34-with-invented-additions.json', SET_34],
  ['36-with-invented-additions.xlsx', SET_36],
])('[IS5] the file %s is read as the set it was made of', async (name, set) => {
  const bytes = await readFile(join(import.meta.dirname, '../../tests/fixtures/indicator-sets', name));
  expect(await readSetFile(bytes)).toEqual({ ok: true, value: set });
});

test('[IS5] the example in the description of the file is a set', async () => {
  const page = await readFile(join(import.meta.dirname, '../../docs/indicator-set-file.md'), 'utf8');
  const example = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
  const read = await readSetFile(Buffer.from(example));
  expect(read.ok && Object.keys(setAsJson(read.value))).toEqual(Object.keys(JSON.parse(example)).slice(1));
});

test('[IS5] no cell of an exported workbook is a formula', async () => {
  const set = { ...SET_31, name: { nb: '=HYPERLINK("x")', en: '+1' } };
  const kind = fileKind(await writeSetXlsx(set, 'nb'));
  if (!kind.ok || kind.value.is !== 'xlsx') throw new Error('no workbook');
  const { zip } = kind.value;
  const sheets = zip.names.filter((name) => name.startsWith('xl/worksheets/sheet'));
  expect(sheets).toHaveLength(5);
  for (const name of sheets) expect(zip.text(name), name).not.toMatch(/<f[\s>]/);
});

const json = () => ({ format: SET_FORMAT, ...setAsJson(SET_31) });
const problemsIn = async (bytes: Uint8Array) => {
  const read = await readSetFile(bytes);
  if (read.ok) throw new Error('no problem');
  for (const problem of read.problem) {
    for (const locale of LOCALES) expect(describeSetProblem(problem, locale)).toMatch(/\S.*[.!?]$/);
  }
  return read.problem.map(({ code, where, value }) => ({ code, ...where, value }));
};

describe('[IS4] problems of a file', () => {
  test('in JSON are told all at once, by their path', async () => {
    const [first, second, ...others] = json().indicators;
    const set = {
      ...json(),
      indicators: [
        { ...first, minimum: 'mye', weight: -1 },
        { ...second, group: '9', levels: [{ value: 7, name: { nb: 'Ni', en: '' } }] },
        ...others,
      ],
    };
    expect(await problemsIn(bytesOf(set))).toEqual([
      { code: 'set.out-of-range', sheet: null, row: null, column: 'indicators[0].weight', value: '-1' },
      { code: 'bounds.not-a-number', sheet: null, row: null, column: 'indicators[0].minimum', value: 'mye' },
      { code: 'set.unknown-code', sheet: null, row: null, column: 'indicators[1].group', value: '9' },
      { code: 'set.missing', sheet: null, row: null, column: 'indicators[1].levels[0].name.en', value: null },
      { code: 'set.out-of-range', sheet: null, row: null, column: 'indicators[1].levels[0].value', value: '7' },
    ]);
  });

  test('in a workbook are told with sheet, row and heading', async () => {
    const [first, ...others] = SET_31.indicators;
    if (first === undefined) throw new Error('no indicator');
    const broken = { ...SET_31, indicators: [{ ...first, groupCode: '9', weight: -1 }, ...others] };
    expect(await problemsIn(await writeSetXlsx(broken, 'en'))).toEqual([
      { code: 'set.unknown-code', sheet: 'Indicators', row: 2, column: 'Group', value: '9' },
      { code: 'set.out-of-range', sheet: 'Indicators', row: 2, column: 'Weight', value: '-1' },
    ]);
  });

  test('missing sheets and columns are told, each one', async () => {
    const sheet = (name: string, headings: readonly string[]) => ({
      sheet: name,
      data: [headings.map((value) => ({ value, type: String }))],
    });
    const bytes = await writeXlsxFile([
      sheet('Grupper', ['Kode', 'Navn på norsk', 'kode']),
      sheet('Annet', ['Kode']),
    ]).toBuffer();
    expect((await problemsIn(bytes)).map(({ code, value }) => [code, value])).toEqual([
      ['set.part-missing', null],
      ['set.column-missing', null],
      ['set.column-twice', 'kode'],
      ['set.part-missing', null],
    ]);
  });

  test('a workbook of something else is not a set', async () => {
    const bytes = await writeXlsxFile([[{ value: 'Kode', type: String }]]).toBuffer();
    expect((await problemsIn(bytes)).map(({ code }) => code)).toEqual(['set.not-a-set']);
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing', bytesOf(''), 'sheet.empty'],
    ['text that is no JSON', bytesOf('Kode;Navn\n1.1;x'), 'set.not-json'],
    ['JSON that is no object', bytesOf('[1]'), 'set.not-json'],
    ['JSON of something else', bytesOf('{"a":1}'), 'set.not-a-set'],
    ['another format', bytesOf('{"format":"indicator-set/9"}'), 'set.other-format'],
    ['a list where an object belongs', bytesOf({ ...json(), groups: [[]] }), 'set.not-a-value'],
    ['an object where a list belongs', bytesOf({ ...json(), indicators: {} }), 'set.not-a-value'],
    ['an object where a text belongs', bytesOf({ ...json(), name: { nb: {}, en: 'x' } }), 'set.not-a-value'],
    [
      'more than is taken',
      bytesOf(`{"format":"${SET_FORMAT}","x":"${'x'.repeat(MAX_SET_JSON_BYTES)}"}`),
      'sheet.too-large',
    ],
    ['a PDF', Buffer.from('%PDF-1.7'), 'sheet.not-a-sheet'],
    ['broken UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'set.not-json'],
  ])('%s is refused as such', async (_name, bytes, code) => {
    expect((await problemsIn(bytes)).map((problem) => problem.code)).toEqual([code]);
  });

  test('ten thousand rows are refused before they are read', async () => {
    const levels = Array.from({ length: 10_000 }, () => ({ value: 1, name: { nb: 'a', en: 'b' } }));
    const [first, ...others] = json().indicators;
    const codes = (
      await problemsIn(
        bytesOf({
          ...json(),
          indicators: [{ ...first, kind: 'choice', unit: 'level', minimum: 1, excellence: 2, levels }, ...others],
        }),
      )
    ).map(({ code }) => code);
    expect(codes.length).toBeLessThan(20);
    expect(codes).toContain('set.too-many');
  });
});

test('[IS2] what a file says of being official is passed over', async () => {
  expect(await readSetFile(bytesOf({ ...json(), isOfficial: true, series: 'x' }))).toEqual({ ok: true, value: SET_31 });
});
