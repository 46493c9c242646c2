import { describe, expect, test } from 'vitest';
import { asId, type PersonId } from './ids.ts';
import { asStored, asTyped, mentionBefore, mentionedIn, textParts } from './mentions.ts';

const person = (id: string, name: string) => ({ id: asId<PersonId>(id), name });
const PEOPLE = [person('a', 'Kari Nes'), person('b', 'Kari Nes Dahl'), person('c', 'Øyvind'), person('d', 'Kari Nes')];
const nameOf = (id: PersonId) => PEOPLE.find((one) => one.id === id)?.name ?? '?';

describe('[TA5] a typed name becomes a mention of the person', () => {
  test.each([
    ['Hei @Kari Nes, se her', 'Hei @[a], se her'],
    ['@Kari Nes Dahl', '@[b]'],
    ['@Kari Nesset er en annen', '@Kari Nesset er en annen'],
    ['til @Øyvind!', 'til @[c]!'],
    ['post@Øyvindsen.no', 'post@Øyvindsen.no'],
    ['', ''],
  ])('%s', (typed, stored) => {
    expect(asStored(typed, PEOPLE)).toBe(stored);
    expect(asTyped(stored, nameOf)).toBe(typed);
  });

  test('of two with one name the first is meant', () => {
    expect(asStored('@Kari Nes', [PEOPLE[3]!, ...PEOPLE])).toBe('@[d]');
  });
});

test('[TA5] each person is mentioned once', () => {
  expect(mentionedIn('@[a] og @[b], @[a]')).toEqual(['a', 'b']);
  expect(mentionedIn('@[not an id] @[]')).toEqual([]);
  expect(textParts('x @[a]')).toEqual(['x ', { personId: 'a' }]);
});

test.each([
  ['Hei @', { from: 4, typed: '' }],
  ['Hei @Kari N', { from: 4, typed: 'Kari N' }],
  ['(@Ø', { from: 1, typed: 'Ø' }],
  ['post@nes', undefined],
  ['Hei', undefined],
  ['@Kari,', undefined],
])('a name that is being written before the caret: %s', (text, found) => {
  expect(mentionBefore(text, text.length)).toEqual(found);
});
