import { describe, expect, test } from 'vitest';
import type { Day } from '#app/domain/day.ts';
import { asId, type ClusterId } from '#app/domain/ids.ts';
import { anAction } from '#tests/support/an-action.ts';
import { grouped, sorted, sumOf, type KeyOrder } from './arrangement.ts';
import type { Grouping, Sort } from './plan-view.ts';

const cluster = (id: string) => asId<ClusterId>(id);
const order: KeyOrder = { name: (key) => key, locale: 'nb', codes: ['2.6', '10.1'] };
const actions = [
  anAction({ id: 'a', title: 'Ære', responsible: 'Åse', priority: 'low', indicators: new Map([['10.1', null]]) }),
  anAction({
    id: 'b',
    title: 'brev',
    status: 'completed',
    responsible: 'Zara',
    priority: 'high',
    deadline: '2026-05-04' as Day,
    costNok: 9_000,
    indicators: new Map([
      ['2.6', null],
      ['10.1', null],
    ]),
  }),
  anAction({
    id: 'c',
    title: 'Arena',
    deadline: '2026-02-01' as Day,
    costNok: 20_000,
    participants: [cluster('nord'), cluster('sør')],
    leadCluster: cluster('sør'),
  }),
];
const groups = (grouping: Grouping) =>
  grouped(actions, grouping, order).map(({ key, actions: inside }) => [
    key,
    inside.map(({ id }) => id as string).join(''),
  ]);
const by = (sort: Sort['by'], isDescending = false) =>
  sorted(actions, { by: sort, isDescending }, order)
    .map(({ id }) => id as string)
    .join('');

describe('[VW3] groups', () => {
  test.each<[Grouping, string[][]]>([
    ['none', [['', 'abc']]],
    [
      'status',
      [
        ['planned', 'ac'],
        ['completed', 'b'],
      ],
    ],
    [
      'priority',
      [
        ['high', 'b'],
        ['low', 'a'],
        ['', 'c'],
      ],
    ],
    [
      'who',
      [
        ['Zara', 'b'],
        ['Åse', 'a'],
        ['', 'c'],
      ],
    ],
    [
      'cluster',
      [
        ['nord', 'c'],
        ['sør', 'c'],
        ['', 'ab'],
      ],
    ],
    [
      'indicator',
      [
        ['2.6', 'b'],
        ['10.1', 'ab'],
        ['', 'c'],
      ],
    ],
  ])('by %s', (grouping, expected) => expect(groups(grouping)).toEqual(expected));
});

describe('[VW3] sorting', () => {
  test.each<[Sort['by'], string, string]>([
    ['order', 'abc', 'abc'],
    ['title', 'cba', 'abc'],
    ['deadline', 'cba', 'bca'],
    ['cost', 'bca', 'cba'],
    ['priority', 'bac', 'abc'],
    ['indicators', 'bac', 'abc'],
    ['status', 'acb', 'bac'],
    ['who', 'bac', 'abc'],
  ])('by %s: %s, and back %s', (sort, up, down) => {
    expect(by(sort)).toBe(up);
    expect(by(sort, true)).toBe(down);
  });
});

test('[VW9] a sum says how many it was made of', () => {
  expect(sumOf(actions, 'costNok')).toEqual({ total: 29_000, of: 2 });
  expect(sumOf(actions, 'effortDays')).toEqual({ total: 0, of: 0 });
});
