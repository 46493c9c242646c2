import { expect, test } from 'vitest';
import type { Action, ActionStatus } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import { anAction } from '#tests/support/an-action.ts';
import { gapsOf, linkedTo } from './indicator-gaps.ts';

const horizon = '2026-12-31' as Day;
const linked = (status: ActionStatus, fields: Partial<Action> = {}) =>
  anAction({ ...fields, id: status, status, indicators: new Map([['2.6', null]]) });
const targets = new Map([['2.6', { value: 3, light: null, by: null }]]);

test.each<[string, Action[], string[]]>([
  ['nothing is linked', [], ['no-action']],
  ['all that was linked is stopped', [linked('stopped', { targets })], ['only-stopped']],
  ['no action has a target for it', [linked('planned'), linked('stopped', { targets })], ['no-target']],
  ['one has', [linked('planned'), linked('completed', { targets })], []],
  ['due after the plan', [linked('planned', { targets, deadline: '2027-01-01' as Day })], ['after-horizon']],
  ['done after the plan', [linked('completed', { targets, deadline: '2027-01-01' as Day })], []],
  ['both', [linked('planned', { deadline: '2027-01-01' as Day })], ['no-target', 'after-horizon']],
])('[VW6] gaps of an indicator: %s', (_, actions, gaps) => expect(gapsOf('2.6', actions, horizon)).toEqual(gaps));

test('a plan without an end has nothing after it', () => {
  expect(gapsOf('2.6', [linked('planned', { targets, deadline: '2027-01-01' as Day })], null)).toEqual([]);
});

test('an action stands under each of its indicators', () => {
  const action = anAction({
    id: 'a',
    indicators: new Map([
      ['2.6', null],
      ['4.1', null],
    ]),
  });
  expect([...linkedTo([action]).keys()]).toEqual(['2.6', '4.1']);
});
