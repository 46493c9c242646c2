import { describe, expect, test } from 'vitest';
import type { Day } from '#app/domain/day.ts';
import { asId, type ClusterId, type PersonId } from '#app/domain/ids.ts';
import { anAction } from '#tests/support/an-action.ts';
import { NO_FILTER, type Filter } from './plan-view.ts';
import { searchTexts, selection } from './selection.ts';

const today = '2026-05-04' as Day;
const cluster = (id: string) => asId<ClusterId>(id);
const actions = [
  anAction({ id: 'a', title: 'Felles nyhetsbrev', responsible: ' Kari ', deadline: '2026-05-03' as Day }),
  anAction({
    id: 'b',
    title: 'Kompetansekart',
    status: 'in-progress',
    responsiblePeople: new Map([[asId<PersonId>('p'), 'Marit Lia']]),
    indicators: new Map([['4.6.1', null]]),
    participants: [cluster('nord')],
    leadCluster: cluster('sør'),
  }),
  anAction({ id: 'c', title: 'Studietur', status: 'completed', deadline: '2026-01-01' as Day, responsible: 'Kari' }),
];
const sought = searchTexts((code) => (code === '4.6.1' ? 'Synlighet i media' : code));
const shown = (filter: Partial<Filter>, openId?: string) =>
  selection(actions, { ...NO_FILTER, ...filter }, { today, openId, sought }).map(({ id }) => id as string);

describe('[VW2] what is shown of a plan', () => {
  test.each<[Partial<Filter>, string[]]>([
    [{}, ['a', 'b', 'c']],
    [{ status: 'open' }, ['a', 'b']],
    [{ status: 'completed' }, ['c']],
    [{ isOverdue: true }, ['a']],
    [{ who: 'Kari' }, ['a', 'c']],
    [{ who: 'Marit Lia' }, ['b']],
    [{ who: '-' }, []],
    [{ cluster: 'nord' }, ['b']],
    [{ cluster: 'sør' }, ['b']],
    [{ cluster: '-' }, ['a', 'c']],
    [{ indicator: '4.6.1' }, ['b']],
    [{ indicator: '-' }, ['a', 'c']],
    [{ q: 'NYHETS' }, ['a']],
    [{ q: 'media synlighet' }, ['b']],
    [{ q: 'kari', status: 'completed' }, ['c']],
    [{ q: 'nothing like it' }, []],
  ])('%j', (filter, expected) => expect(shown(filter)).toEqual(expected));

  test('an open action stays in sight where it does not fit', () => {
    expect(shown({ status: 'completed' }, 'a')).toEqual(['a', 'c']);
  });

  test('without a filter the list itself is given back, so that nothing is drawn anew', () => {
    expect(selection(actions, NO_FILTER, { today, openId: undefined, sought })).toBe(actions);
  });
});
