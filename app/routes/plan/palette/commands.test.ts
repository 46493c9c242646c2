import { describe, expect, test } from 'vitest';
import { found, type Command } from './commands.ts';

const command = (id: string, group: Command['group'], label: string, also?: string): Command => ({
  id,
  group,
  label,
  ...(also === undefined ? {} : { also }),
  run: () => undefined,
});
const commands = [
  command('a1', 'action', 'Et felles nyhetsbrev'),
  command('a2', 'action', 'Nyhetsbrev hver måned'),
  command('i', 'indicator', '4.6.1 Synlighet i media', 'kommunikasjon'),
  command('new', 'do', 'Nytt tiltak'),
];
const ids = (sought: string) => found(commands, sought).flatMap(({ commands: some }) => some.map(({ id }) => id));

describe('[VW10] what the palette finds', () => {
  test('is everything at first, by group', () => expect(ids('')).toEqual(['new', 'a1', 'a2', 'i']));
  test('has all the words, in any order and case', () => expect(ids('MEDIA 4.6')).toEqual(['i']));
  test('is found by other words too', () => expect(ids('kommunik')).toEqual(['i']));
  test('stands first where it begins with what was typed', () => expect(ids('nyhetsbrev')).toEqual(['a2', 'a1']));
  test('is nothing where nothing fits', () => expect(found(commands, 'xyz')).toEqual([]));

  test('is cut, and says so, in a plan with hundreds of actions', () => {
    const many = Array.from({ length: 400 }, (_, n) => command(`a${n}`, 'action', `Tiltak ${n}`));
    expect(found(many, 'tiltak')).toMatchObject([{ group: 'action', more: 392 }]);
    expect(found(many, 'tiltak 399')[0]?.commands.map(({ id }) => id)).toEqual(['a399']);
  });
});
