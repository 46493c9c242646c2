import { expect, test } from 'vitest';
import { readRound, typedRound } from './read-round-form.ts';

const forum = { setIds: ['set'], clusterIds: ['a', 'b', 'c'] };
const good = { name: ' Høst ', takenOn: '2026-09-01', dueOn: '2026-10-01', set: 'set' };
const read = (fields: Readonly<Record<string, string>>, clusters: readonly string[]) =>
  readRound(
    typedRound(new URLSearchParams([...Object.entries(fields), ...clusters.map((id) => ['cluster', id])])),
    forum,
  );

test('a whole form is read', () => {
  expect(read(good, ['b', 'a'])).toEqual({
    ok: true,
    value: { name: 'Høst', takenOn: '2026-09-01', dueOn: '2026-10-01', setId: 'set', clusterIds: ['a', 'b'] },
  });
  expect(read({ ...good, dueOn: '' }, ['a'])).toMatchObject({ value: { dueOn: null } });
});

test('all problems are told at once', () => {
  expect(
    read({ name: '', takenOn: '2026-02-30', dueOn: 'soon', set: 'of another forum' }, ['of another forum']),
  ).toEqual({
    ok: false,
    problem: {
      name: 'round.name-missing',
      takenOn: 'round.not-a-day',
      dueOn: 'round.not-a-day',
      set: 'round.no-set',
      clusters: 'round.no-clusters',
    },
  });
  expect(read({ ...good, name: 'x'.repeat(101), dueOn: '2026-08-31' }, ['a'])).toMatchObject({
    problem: { name: 'round.name-too-long', dueOn: 'round.due-before' },
  });
});
