import { describe, expect, test } from 'vitest';
import { anAction } from '#tests/support/an-action.ts';
import type { ActionStatus } from './action.ts';
import type { Day } from './day.ts';
import { asId, type ActionId, type ClusterId, type ParticipationId } from './ids.ts';
import {
  commitmentNotes,
  isJoint,
  jointProgress,
  participantsOf,
  sharingClusters,
  type Commitment,
} from './joint-action.ts';

const TODAY = '2026-05-04' as Day;
const [NORTH, SOUTH, EAST] = ['north', 'south', 'east'].map((id) => asId<ClusterId>(id)) as [
  ClusterId,
  ClusterId,
  ClusterId,
];
const commitment = (clusterId: ClusterId, status: ActionStatus = 'planned', deadline: string | null = null) =>
  ({
    jointAction: asId<ActionId>('joint'),
    clusterId,
    title: 'Together',
    responsible: '',
    deadline: deadline as Day | null,
    status,
  }) satisfies Commitment;
const left = (clusterId: ClusterId) => ({
  id: asId<ParticipationId>(`left-${clusterId}`),
  clusterId,
  what: 'left' as const,
  on: TODAY,
  by: 'Kari',
});

test('an action is joint once a cluster takes part, leads or took part', () => {
  expect(isJoint(anAction({ id: 'joint' }))).toBe(false);
  expect(isJoint(anAction({ id: 'joint', participants: [NORTH] }))).toBe(true);
  expect(isJoint(anAction({ id: 'joint', leadCluster: NORTH }))).toBe(true);
  expect(isJoint(anAction({ id: 'joint', participation: [left(NORTH)] }))).toBe(true);
});

test('[JA4] who takes part is asked, or has taken it on while a commitment stands in its plan; after them those who left', () => {
  const action = anAction({ id: 'joint', participants: [NORTH, SOUTH], participation: [left(EAST), left(NORTH)] });
  const other = { ...commitment(NORTH), jointAction: asId<ActionId>('another') };
  const states = participantsOf(action, [commitment(SOUTH), commitment(EAST), other]);
  expect(states.map(({ clusterId, state }) => [clusterId, state])).toEqual([
    [NORTH, 'asked'],
    [SOUTH, 'taken-on'],
    [EAST, 'left'],
  ]);
});

test('[JA2] [JA4] a cluster that left and is asked again has not taken the action on before it joins by itself', () => {
  const told = (what: 'asked' | 'joined' | 'left') => ({ ...left(NORTH), what });
  const after = (...record: ReturnType<typeof told>[]) => {
    const action = anAction({ id: 'joint', participants: [NORTH, SOUTH], participation: [...record, left(EAST)] });
    return [sharingClusters(action), participantsOf(action, [commitment(NORTH)])[0]?.state];
  };
  expect(after()).toEqual([[NORTH, SOUTH], 'taken-on']);
  expect(after(told('asked'))).toEqual([[NORTH, SOUTH], 'taken-on']);
  expect(after(told('joined'), told('left'), told('asked'))).toEqual([[SOUTH], 'asked']);
  expect(after(told('joined'), told('left'), told('asked'), told('joined'))).toEqual([[NORTH, SOUTH], 'taken-on']);
  expect(after(told('joined'), told('left'), told('joined'), told('asked'))).toEqual([[NORTH, SOUTH], 'taken-on']);
});

test('the progress counts those who take part: taken on, done with all of it, overdue with any of it', () => {
  const action = anAction({ id: 'joint', participants: [NORTH, SOUTH], participation: [left(EAST)] });
  const progress = (commitments: readonly Commitment[]) => jointProgress(participantsOf(action, commitments), TODAY);
  expect(progress([])).toEqual({ of: 2, takenOn: 0, done: 0, overdue: 0 });
  expect(
    progress([
      commitment(NORTH, 'completed', '2026-05-01'),
      commitment(SOUTH, 'in-progress', '2026-05-03'),
      commitment(EAST, 'planned', '2026-05-03'),
    ]),
  ).toEqual({ of: 2, takenOn: 2, done: 1, overdue: 1 });
  expect(progress([commitment(NORTH, 'completed'), commitment(NORTH, 'planned', '2026-05-04')])).toEqual({
    of: 2,
    takenOn: 1,
    done: 0,
    overdue: 0,
  });
});

describe('[JA5] a commitment says where it and its joint action differ', () => {
  const joint = {
    title: 'Together',
    status: 'planned',
    deadline: null,
    participants: [NORTH],
    sharing: [NORTH],
  } as const;
  const own = { title: 'Together', status: 'planned', deadline: null } as const;
  const day = '2026-06-01' as Day;

  test.each([
    ['nothing', own, joint, []],
    ['it is gone', own, undefined, ['removed']],
    [
      'the cluster takes no part, whatever else',
      own,
      { ...joint, participants: [], sharing: [], status: 'stopped' },
      ['left'],
    ],
    ['the cluster left and was asked again', own, { ...joint, sharing: [] }, ['left']],
    ['stopped while ours is open', own, { ...joint, status: 'stopped' }, ['stopped']],
    ['stopped, as ours', { ...own, status: 'stopped' }, { ...joint, status: 'stopped' }, []],
    ['completed while ours is open', own, { ...joint, status: 'completed' }, ['completed']],
    ['another deadline', { ...own, deadline: '2026-05-01' as Day }, { ...joint, deadline: day }, ['deadline']],
    ['no deadline any more', { ...own, deadline: day }, joint, []],
    ['another deadline of what is done', { ...own, status: 'completed' }, { ...joint, deadline: day }, []],
    ['another title and deadline', own, { ...joint, title: 'As one', deadline: day }, ['deadline', 'title']],
  ] as const)('%s', (_, mine, theirs, notes) => expect(commitmentNotes(mine, theirs, NORTH)).toEqual(notes));
});
