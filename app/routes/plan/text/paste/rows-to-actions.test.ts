import { expect, test } from 'vitest';
import { guessColumns, rowActions } from './rows-to-actions.ts';

test('[TX7] columns are known by their headings in either language', () => {
  expect(guessColumns([['Nr', 'Tiltak', 'Ansvarlig', 'Frist', 'Forventet effekt']])).toEqual({
    columns: [null, 'title', 'responsible', 'deadline', 'expectedEffect'],
    hasHeading: true,
  });
  expect(guessColumns([['Action', 'Who', 'Due date', 'Result']]).columns).toEqual([
    'title',
    'responsible',
    'deadline',
    'expectedEffect',
  ]);
});

test('[TX7] without a heading that is known the first column is the title, and the first row an action', () => {
  const rows = [
    ['Nyhetsbrev', 'Kari'],
    ['Frokost', 'Ola'],
  ];
  const guess = guessColumns(rows);
  expect(guess).toEqual({ columns: ['title', null], hasHeading: false });
  expect(rowActions(rows, guess).map(({ title }) => title)).toEqual(['Nyhetsbrev', 'Frokost']);
});

test('[TX7] a deadline is a day or none, and what is no day is told', () => {
  const rows = [
    ['Tiltak', 'Frist'],
    ['En', '1.9.2026'],
    ['To', '2026-02-30'],
    ['Tre', 'høsten'],
    ['Fire', ''],
    ['', '1.1.2027'],
  ];
  expect(
    rowActions(rows, guessColumns(rows)).map(({ title, deadline, notADay }) => [title, deadline, notADay]),
  ).toEqual([
    ['En', '2026-09-01', ''],
    ['To', null, '2026-02-30'],
    ['Tre', null, 'høsten'],
    ['Fire', null, ''],
  ]);
});
