import { describe, expect, test } from 'vitest';
import type { Action } from '#app/domain/action.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { anAction } from '#tests/support/an-action.ts';
import { gathering } from './digest.ts';
import { planChanges } from './plan-changes.ts';

const action = (id: string, changes: Partial<Action> = {}): Action =>
  anAction({ title: id, order: 'a0', ...changes, id });
const plan = (actions: readonly Action[], text = ''): PlanContent => ({ actions, goals: [], text, unreadable: [] });

describe('what has become different', () => {
  test('[OF9] is told field by field, by the fields’ names, with those that are maps', () => {
    const before = plan([action('a'), action('b')]);
    const after = plan(
      [
        action('a', { responsible: 'Kari', indicators: new Map([['4.6.1', null]]) }),
        { ...action('b'), someFieldOfLater: 1 } as Action,
      ],
      'text',
    );
    expect(planChanges(before, after)).toEqual([
      { is: 'changed', actionId: 'a', title: 'a', field: 'responsible' },
      { is: 'changed', actionId: 'a', title: 'a', field: 'indicators' },
      { is: 'changed', actionId: 'b', title: 'b', field: 'someFieldOfLater' },
      { is: 'text' },
    ]);
  });

  test('[OF9] what is new or gone is told once; a status has its own news', () => {
    expect(planChanges(plan([action('a')]), plan([action('b')]))).toEqual([
      { is: 'added', actionId: 'b', title: 'b' },
      { is: 'removed', actionId: 'a', title: 'a' },
    ]);
    expect(planChanges(plan([action('a')]), plan([action('a', { status: 'stopped' })]))).toEqual([]);
  });
});

describe('a digest', () => {
  const changed = (field: string, title = 'Felles profil') => ({ is: 'changed', actionId: 'a', title, field }) as const;

  test('[OF9] says the newest change with its author, and counts the others', () => {
    const news = gathering();
    news.add([changed('title')], ['Ana']);
    news.add([{ is: 'text' }], ['Bo']);
    news.add([changed('deadline')], ['Kari']);
    expect(news.take()).toEqual({ change: changed('deadline'), name: 'Kari', more: 2 });
    expect(news.take()).toBeUndefined();
  });

  test('[OF9] a field that is typed in letter by letter is one change; two authors of it are not one', () => {
    const news = gathering();
    for (const title of ['F', 'Fe', 'Fel']) news.add([changed('title', title)], ['Kari']);
    news.add([changed('title', 'Felles')], ['Bo']);
    expect(news.take()).toEqual({ change: changed('title', 'Felles'), name: undefined, more: 0 });
  });

  test('[OF9] a new action and what is written in it are one; one that is gone again is none', () => {
    const news = gathering();
    news.add([{ is: 'added', actionId: 'a', title: '' }], ['Kari']);
    news.add([changed('title')], ['Kari']);
    expect(news.take()).toEqual({
      change: { is: 'added', actionId: 'a', title: 'Felles profil' },
      name: 'Kari',
      more: 0,
    });
    news.add([{ is: 'added', actionId: 'a', title: '' }], ['Kari']);
    news.add([{ is: 'removed', actionId: 'a', title: '' }], ['Kari']);
    expect(news.take()).toBeUndefined();
  });
});
