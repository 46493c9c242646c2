import { beforeEach, expect, test } from 'vitest';
import type { Day } from '#app/domain/day.ts';
import { asId, type ActionId, type ClusterId } from '#app/domain/ids.ts';
import { planEditor, type PlanEditor } from './edit.ts';
import { readPlan } from './read.ts';
import { newPlanDocument } from './shape.ts';

const DAY = '2026-05-04' as Day;
const NORTH = asId<ClusterId>('north');
const SOUTH = asId<ClusterId>('south');

let doc: ReturnType<typeof newPlanDocument>;
let editor: PlanEditor;
let id: ActionId;

beforeEach(() => {
  doc = newPlanDocument();
  // Random ids come in no order: here each is before the last one.
  let left = 900;
  editor = planEditor(doc, { origin: 'test', newId: () => `id-${(left -= 1)}` });
  id = editor.addAction({ title: 'Together' });
});

const action = () => readPlan(doc).actions[0];
const record = () => action()?.participation.map(({ clusterId, what, by }) => [clusterId, what, by]);
const set = (clusterId: ClusterId, what: 'asked' | 'joined' | 'left', by = 'Kari') =>
  editor.setParticipation(id, { clusterId, what, on: DAY, by });

test('[JA1] a cluster is asked, joins, leaves and joins again, each written down in its order, also on one day', () => {
  set(NORTH, 'asked', 'Ingrid');
  set(NORTH, 'joined');
  set(NORTH, 'left');
  set(SOUTH, 'joined', 'Jonas');
  set(NORTH, 'joined');
  expect(action()?.participants).toEqual([NORTH, SOUTH]);
  expect(record()).toEqual([
    [NORTH, 'asked', 'Ingrid'],
    [NORTH, 'joined', 'Kari'],
    [NORTH, 'left', 'Kari'],
    [SOUTH, 'joined', 'Jonas'],
    [NORTH, 'joined', 'Kari'],
  ]);
});

test('[JA1] what is so already is not written down again', () => {
  set(NORTH, 'left');
  expect(record()).toEqual([]);
  set(NORTH, 'joined');
  set(NORTH, 'joined');
  set(NORTH, 'asked');
  expect(record()).toEqual([[NORTH, 'joined', 'Kari']]);
});

test('[JA1] one that the product asked, of which nothing is written down, can say that it joins', () => {
  id = editor.addAction({ title: '', participants: [NORTH] });
  set(NORTH, 'joined');
  expect(readPlan(doc).actions.find((one) => one.id === id)?.participation).toMatchObject([{ what: 'joined' }]);
});

test('[JA1] a cluster that leaves does not lead any longer; another goes on leading', () => {
  set(NORTH, 'joined');
  set(SOUTH, 'joined');
  editor.set(id, 'leadCluster', NORTH);
  set(SOUTH, 'left');
  expect(action()?.leadCluster).toBe(NORTH);
  set(NORTH, 'left');
  expect(action()).toMatchObject({ leadCluster: null, participants: [] });
});

test('[JA1] whom a proposal asks is written down with who proposed it', () => {
  id = asId<ActionId>('joint');
  editor.proposeAction({
    id,
    title: '',
    indicatorCodes: [],
    asks: { clusters: [SOUTH, NORTH], by: 'Ingrid', on: DAY },
  });
  expect(readPlan(doc).actions.find((one) => one.id === id)).toMatchObject({
    participants: [NORTH, SOUTH],
    participation: [
      { clusterId: SOUTH, what: 'asked', by: 'Ingrid', on: DAY },
      { clusterId: NORTH, what: 'asked', by: 'Ingrid', on: DAY },
    ],
  });
});

test('a proposed action has the baselines that are known', () => {
  const baseline = { value: 3, light: 'red', takenOn: DAY } as const;
  editor.proposeAction({
    id: asId<ActionId>('proposed'),
    title: '',
    indicatorCodes: ['1.1', '2.2'],
    baselines: new Map([
      ['1.1', baseline],
      ['3.3', baseline],
    ]),
  });
  const made = readPlan(doc).actions.find((one) => one.id === asId<ActionId>('proposed'));
  expect([...(made?.indicators ?? [])]).toEqual([
    ['1.1', baseline],
    ['2.2', null],
  ]);
});
