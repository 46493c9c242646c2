import { describe, expect, test } from 'vitest';
import { anAction } from '#tests/support/an-action.ts';
import type { Action, Target } from './action.ts';
import type { Score } from './benchmark.ts';
import type { Day } from './day.ts';
import { aiming, isReached, nextLight, withoutGoal } from './goal-reach.ts';
import { NO_TARGET, type Goal } from './goal.ts';
import { asId, type ActionId } from './ids.ts';
import type { Light } from './light.ts';
import { totalScore } from './total-score.ts';
import { dateKey, whatIf, withoutMeasure, type Measure, type WhatIf } from './what-if.ts';

const day = (text: string) => text as Day;
const measure = (code: string, direction: 'higher' | 'lower' = 'higher'): Measure => ({
  code,
  bounds:
    direction === 'higher' ? { minimum: 10, excellence: 20, direction } : { minimum: 20, excellence: 10, direction },
  weight: 1,
  isSilverMinimum: null,
  isGoldMinimum: null,
});
const score = (value: number | null, light: Light): Score => ({ value, light, remark: null });
const target = (fields: Partial<Target>): Target => ({ ...NO_TARGET, ...fields });
const aims = (id: string, fields: Partial<Target>, more: Partial<Omit<Action, 'id'>> = {}) =>
  anAction({ id, indicators: new Map([['a', null]]), targets: new Map([['a', target(fields)]]), ...more });

const wanted = (actions: readonly Action[], fields: Partial<WhatIf> = {}): WhatIf => ({
  measures: [measure('a'), measure('b')],
  scores: new Map([
    ['a', score(5, 'red')],
    ['b', score(15, 'yellow')],
  ]),
  actions,
  on: day('2027-01-01'),
  failing: new Set(),
  days: new Map(),
  ...fields,
});
const lights = (of: WhatIf) => whatIf(of).map(({ then }) => then.light);

describe('[GO3] if the actions succeed by their days', () => {
  test('nothing has changed before a target’s day, and from that day on it counts', () => {
    const action = aims('x', { light: 'yellow', by: day('2027-01-01') });
    expect(lights(wanted([action], { on: day('2026-12-31') }))).toEqual(['red', 'yellow']);
    expect(whatIf(wanted([action]))[0]).toMatchObject({ then: { light: 'yellow' }, through: 'x' });
  });

  test('a value is judged by the bounds, in either direction, whatever light stands beside it', () => {
    expect(lights(wanted([aims('x', { value: 20, light: 'yellow', by: day('2026-06-01') })]))[0]).toBe('green');
    const lower = wanted([aims('x', { value: 20, by: day('2026-06-01') })], {
      measures: [measure('a', 'lower')],
      scores: new Map([['a', score(30, 'red')]]),
    });
    expect(lights(lower)).toEqual(['yellow']);
  });

  test('a target without a day of its own counts from the action’s deadline, and without one never', () => {
    expect(lights(wanted([aims('x', { light: 'green' }, { deadline: day('2026-05-01') })]))[0]).toBe('green');
    expect(lights(wanted([aims('x', { light: 'green' })]))[0]).toBe('red');
  });

  test('of several the best by that day counts', () => {
    const some = [
      aims('x', { light: 'yellow', by: day('2026-05-01') }),
      aims('y', { light: 'green', by: day('2026-09-01') }),
      aims('z', { light: 'green', by: day('2028-01-01') }),
    ];
    expect(lights(wanted(some, { on: day('2026-06-01') }))[0]).toBe('yellow');
    expect(whatIf(wanted(some))[0]).toMatchObject({ through: 'y' });
  });

  test('a target below what is reached makes nothing worse', () => {
    const low = anAction({ id: 'x', targets: new Map([['b', target({ light: 'red', by: day('2026-05-01') })]]) });
    expect(whatIf(wanted([low]))[1]).toMatchObject({ then: { light: 'yellow' }, through: null });
  });

  test('stopped actions, those taken to fail, and targets on other sets change nothing', () => {
    const action = aims('x', { light: 'green', by: day('2026-05-01') });
    expect(lights(wanted([{ ...action, status: 'stopped' }]))[0]).toBe('red');
    expect(lights(wanted([{ ...action, status: 'completed' }]))[0]).toBe('green');
    expect(lights(wanted([action], { failing: new Set([asId<ActionId>('x')]) }))[0]).toBe('red');
    const elsewhere = anAction({
      id: 'y',
      targets: new Map([['q', target({ light: 'green', by: day('2026-05-01') })]]),
    });
    expect(lights(wanted([elsewhere]))).toEqual(['red', 'yellow']);
  });

  test('another day that is tried takes the place of the target’s', () => {
    const action = aims('x', { light: 'green', by: day('2026-05-01') });
    const days = new Map([[dateKey(action.id, 'a'), day('2028-05-01')]]);
    expect(lights(wanted([action], { days }))[0]).toBe('red');
  });

  test('the estimated total follows the lights', () => {
    const outcomes = whatIf(wanted([aims('x', { light: 'green', by: day('2026-05-01') })]));
    const share = (pick: 'now' | 'then') =>
      totalScore(
        { scores: new Map(outcomes.map((one) => [one.code, one[pick]])) },
        { indicators: [measure('a'), measure('b')] },
      )?.share;
    expect([share('now'), share('then')]).toEqual([0.25, 0.75]);
  });
});

test('[GO4] an open action that is linked but has no target with a day is told as one without a measure', () => {
  const some = [
    aims('dated', { light: 'green', by: day('2026-05-01') }),
    aims('undated', { light: 'green' }),
    anAction({ id: 'none', indicators: new Map([['a', null]]) }),
    anAction({ id: 'unlinked' }),
    anAction({ id: 'stopped', status: 'stopped', indicators: new Map([['a', null]]) }),
  ];
  expect(withoutMeasure(wanted(some))).toEqual(['undated', 'none']);
});

describe('[GO1] a goal', () => {
  const goal = (fields: Partial<Target>, indicatorCode: string | null = 'a'): Goal => ({
    id: asId('g'),
    title: '',
    indicatorCode,
    target: target(fields),
    order: '',
    conflicts: new Map(),
  });

  test('is aimed at by the actions on its indicator that were not stopped', () => {
    const actions = [aims('x', {}), aims('y', {}, { status: 'stopped' }), anAction({ id: 'z' })];
    expect(aiming(goal({}), actions)).toBe(1);
    expect(aiming(goal({}, null), actions)).toBeNull();
  });

  test('is reached by a value or a light that is as good, and not known where one side is missing', () => {
    const reached = (fields: Partial<Target>, now: Score | undefined) => isReached(goal(fields), now, measure('a'));
    expect(reached({ value: 12 }, score(12, 'yellow'))).toBe(true);
    expect(reached({ value: 12 }, score(11, 'yellow'))).toBe(false);
    expect(reached({ value: 12 }, score(null, 'yellow'))).toBe(true);
    expect(reached({ light: 'green' }, score(15, 'yellow'))).toBe(false);
    expect(reached({ light: 'yellow' }, score(25, 'green'))).toBe(true);
    expect(reached({}, score(25, 'green'))).toBeUndefined();
    expect(reached({ light: 'green' }, undefined)).toBeUndefined();
  });
});

test('[GO2] goals are suggested for the indicators of a light that no goal speaks of, one light up', () => {
  const scores = new Map([
    ['a', score(1, 'red')],
    ['b', score(1, 'red')],
    ['c', score(12, 'yellow')],
  ]);
  expect(withoutGoal(['a', 'b', 'c'], [{ indicatorCode: 'b' }], scores, 'red')).toEqual(['a']);
  expect([nextLight('red'), nextLight('yellow'), nextLight('green'), nextLight('none')]).toEqual([
    'yellow',
    'green',
    null,
    null,
  ]);
});
