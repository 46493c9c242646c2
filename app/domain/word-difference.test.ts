import { expect, test } from 'vitest';
import { shortened, wordDifference, type Run } from './word-difference.ts';

const shown = (runs: readonly Run[]) =>
  runs.map(({ is, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[is]).join('');
const said = (runs: readonly Run[], not: Run['is']) =>
  runs.flatMap(({ is, text }) => (is === not ? [] : [text])).join('');

test.each([
  ['Felles profil i mai', 'Felles profil i juni', 'Felles profil i [-mai][+juni]'],
  ['én to tre', 'én tre', 'én [-to ]tre'],
  ['', 'nytt', '[+nytt]'],
  ['borte', '', '[-borte]'],
  ['likt', 'likt', 'likt'],
  ['første\nandre\n', 'første\nny\nandre\n', 'første\n[+ny\n]andre\n'],
  ['a b c', 'a x c y', 'a [-b][+x] c[+ y]'],
])('[VE2] %j to %j', (before, after, expected) => {
  expect(shown(wordDifference(before, after))).toBe(expected);
});

test('[VE2] the runs always make up both texts, also of texts that differ everywhere', () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const text = () =>
    Array.from({ length: random(60) }, () => ['a', 'bb', ' ', '\n', 'ø', '.', 'ord'][random(7)]).join('');
  for (let round = 0; round < 500; round += 1) {
    const [before, after] = [text(), text()];
    const runs = wordDifference(before, after);
    expect([said(runs, 'added'), said(runs, 'removed')], `round ${round}`).toEqual([before, after]);
  }
  const [long, other] = [0, 1].map((n) => Array.from({ length: 20_000 }, (_, i) => `w${i * 2 + n}`).join(' '));
  const runs = wordDifference(long ?? '', other ?? '');
  expect([said(runs, 'added'), said(runs, 'removed')]).toEqual([long, other]);
});

test('what both have is shortened around the changes', () => {
  const [head, tail] = ['ord '.repeat(100), ' ord'.repeat(100)];
  const runs = shortened(wordDifference(`${head}før${tail}`, `${head}etter${tail}`));
  expect(runs.map(({ is }) => is)).toEqual(['same', 'removed', 'added', 'same']);
  expect(runs[0]?.text.length).toBeLessThan(70);
  expect(runs[0]?.text.startsWith('…')).toBe(true);
  expect(runs.at(-1)?.text.endsWith('…')).toBe(true);
});
