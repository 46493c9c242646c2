import { describe, expect, test } from 'vitest';
import { anAction } from '#tests/support/an-action.ts';
import type { Action } from './action.ts';
import type { Day } from './day.ts';
import { NO_TARGET, type Goal } from './goal.ts';
import { asId, type ActionId, type ClusterId, type EvidenceId, type MilestoneId, type PersonId } from './ids.ts';
import { checkPlan, findingKey, type CheckedPlan } from './plan-check.ts';
import { isSilent } from './silence.ts';

const day = (text: string) => text as Day;
const KARI = asId<PersonId>('kari');

/** An open action that lacks nothing. */
const whole = (fields: Partial<Omit<Action, 'id'>> & { id?: string } = {}) =>
  anAction({
    id: 'a',
    title: 'Newsletter',
    responsible: 'Kari',
    deadline: day('2026-06-01'),
    expectedEffect: 'More readers',
    indicators: new Map([['4.6.1', null]]),
    ...fields,
  });

const plan = (fields: Partial<CheckedPlan>): CheckedPlan => ({
  kind: 'individual',
  actions: [],
  goals: [],
  horizonOn: day('2027-12-31'),
  red: [],
  silent: new Set(),
  ...fields,
});

const codes = (...actions: Action[]) => checkPlan(plan({ actions })).map(({ code }) => code);

describe('[PC1] the check of a plan', () => {
  test('finds nothing in an action that says all it should', () => {
    expect(codes(whole())).toEqual([]);
  });

  test('tells which action and which field, each under a name of its own', () => {
    const findings = checkPlan(plan({ actions: [anAction({ id: 'a' }), anAction({ id: 'b' })], red: ['1.1'] }));
    expect(findings[1]).toEqual({ at: 'action', code: 'action.no-deadline', actionId: 'a', field: 'deadline' });
    expect(new Set(findings.map(findingKey)).size).toBe(findings.length);
    expect(findings.length).toBe(9);
  });

  test('finds red indicators without an action, where a stopped one does not count', () => {
    const stopped = anAction({ id: 's', status: 'stopped', indicators: new Map([['1.1', null]]) });
    const found = checkPlan(plan({ actions: [whole(), stopped], red: ['1.1', '4.6.1'] }));
    expect(found).toEqual([{ at: 'indicator', code: 'indicator.red-uncovered', indicator: '1.1' }]);
  });
});

describe('[PC2] an open action lacks', () => {
  test.each([
    [{ responsible: ' ' }, 'action.no-responsible'],
    [{ deadline: null }, 'action.no-deadline'],
    [{ expectedEffect: '' }, 'action.no-measure'],
    [{ indicators: new Map() }, 'action.no-indicator'],
  ])('%o', (fields, code) => {
    expect(codes(whole(fields))).toEqual([code]);
    expect(codes(whole({ ...fields, status: 'stopped' }))).toEqual([]);
  });

  test('nobody where a person is chosen, and no measure where a target is set', () => {
    expect(codes(whole({ responsible: '', responsiblePeople: new Map([[KARI, 'Kari']]) }))).toEqual([]);
    const targets = new Map([['4.6.1', { ...NO_TARGET, value: 3 }]]);
    expect(codes(whole({ expectedEffect: '', targets }))).toEqual([]);
  });
});

describe('[PC3] days', () => {
  const milestone = { id: asId<MilestoneId>('m'), title: '', isDone: false, due: day('2026-06-02'), order: '' };

  test.each([
    [
      { start: day('2028-01-01'), deadline: day('2028-01-02') },
      ['action.start-after-horizon', 'action.deadline-after-horizon'],
    ],
    [{ deadline: day('2027-12-31') }, []],
    [{ start: day('2026-06-02') }, ['action.deadline-before-start']],
    [{ start: day('2026-06-01') }, []],
    [{ milestones: [milestone] }, ['action.milestone-after-deadline']],
    [{ milestones: [{ ...milestone, isDone: true }] }, []],
    [{ milestones: [{ ...milestone, due: day('2026-06-01') }] }, []],
  ])('%o', (fields, expected) => expect(codes(whole(fields))).toEqual(expected));

  test('without a horizon none lies beyond it', () => {
    expect(checkPlan(plan({ actions: [whole({ deadline: day('2099-01-01') })], horizonOn: null }))).toEqual([]);
  });
});

describe('[PC4] a responsible person who has been silent', () => {
  const action = whole({ responsiblePeople: new Map([[KARI, 'Kari']]) });

  test('is found at the action’s people', () => {
    const found = checkPlan(plan({ actions: [action], silent: new Set([KARI]) }));
    expect(found).toMatchObject([{ code: 'action.responsible-silent', field: 'responsiblePeople' }]);
    expect(
      checkPlan(plan({ actions: [{ ...action, status: 'completed' }], silent: new Set([KARI]) })),
    ).not.toContainEqual(expect.objectContaining({ code: 'action.responsible-silent' }));
  });

  test('is silent from the 91st day, also where never seen', () => {
    const known = day('2020-01-01');
    const today = day('2026-04-01');
    expect(isSilent({ seenOn: day('2026-01-01'), knownSince: known }, today)).toBe(false);
    expect(isSilent({ seenOn: day('2025-12-31'), knownSince: known }, today)).toBe(true);
    expect(isSilent({ seenOn: null, knownSince: known }, today)).toBe(true);
    expect(isSilent({ seenOn: null, knownSince: day('2026-03-01') }, today)).toBe(false);
  });
});

describe('[PC5] dependencies', () => {
  const id = (text: string) => asId<ActionId>(text);
  const first = whole({ id: 'first' });

  test('on a stopped action, and on one that ends later', () => {
    const second = whole({ id: 'second', dependsOn: [id('first')] });
    expect(codes(first, second)).toEqual([]);
    expect(codes({ ...first, status: 'stopped' }, second)).toEqual(['action.waits-for-stopped']);
    expect(codes({ ...first, deadline: day('2026-06-02') }, second)).toEqual(['action.waits-for-later']);
  });

  test('in a circle are told at each action of the circle, and at none that only waits for it', () => {
    const one = whole({ id: 'one', dependsOn: [id('two')] });
    const two = whole({ id: 'two', dependsOn: [id('three')] });
    const three = whole({ id: 'three', dependsOn: [id('one')] });
    const beside = whole({ id: 'beside', dependsOn: [id('one')] });
    const found = checkPlan(plan({ actions: [one, two, three, beside] }));
    expect(found.map((finding) => 'actionId' in finding && finding.actionId)).toEqual(['one', 'two', 'three']);
  });

  test('on an action that is gone say nothing', () => {
    expect(codes(whole({ dependsOn: [id('gone')] }))).toEqual([]);
  });
});

test('[PC6] a completed action says what came of it and shows it', () => {
  const done = whole({ status: 'completed' });
  expect(codes(done)).toEqual(['action.no-actual-effect', 'action.no-evidence']);
  const evidence = [{ id: asId<EvidenceId>('e'), title: 'Report', address: '', addedOn: null }];
  expect(codes({ ...done, actualEffect: 'Readers doubled', evidence })).toEqual([]);
});

test('[PC7] a joint action has a cluster that leads it and clusters that take part', () => {
  const cluster = asId<ClusterId>('c');
  const shared = (fields: Partial<Action>) =>
    checkPlan(plan({ kind: 'shared', actions: [whole(fields as never)] })).map(({ code }) => code);
  expect(shared({ participants: [cluster] })).toEqual(['action.no-lead-cluster']);
  expect(shared({ leadCluster: cluster })).toEqual(['action.no-participants']);
  expect(shared({ participants: [cluster], leadCluster: cluster })).toEqual([]);
  expect(shared({})).toEqual([]);
});

test('[PC3] a goal for an indicator has something to reach, by a day within the horizon', () => {
  const goal: Goal = {
    id: asId('g'),
    title: '',
    indicatorCode: '4.6.1',
    target: NO_TARGET,
    order: '',
    conflicts: new Map(),
  };
  expect(checkPlan(plan({ goals: [goal] }))).toEqual([
    { at: 'goal', code: 'goal.no-target', goalId: 'g', field: 'light' },
  ]);
  const late = { ...goal, target: { ...NO_TARGET, light: 'green' as const, by: day('2028-01-01') } };
  expect(checkPlan(plan({ goals: [late] }))).toMatchObject([{ code: 'goal.after-horizon', field: 'by' }]);
  expect(checkPlan(plan({ goals: [{ ...goal, indicatorCode: null }] }))).toEqual([]);
});
