import { ACTION_STATUSES, PRIORITIES, type Action } from '#app/domain/action.ts';
import type { Grouping, Sort, SortKey } from './plan-view.ts';
import { clustersOf, whoOf } from './selection.ts';

/** Actions that have something in common; `key` is empty for those without it. */
export interface Group {
  readonly key: string;
  readonly actions: readonly Action[];
}

/** How keys are told to people and in which order those stand that have no order of their own. */
export interface KeyOrder {
  readonly name: (key: string) => string;
  readonly locale: string;
  /** The codes in their set's order. */
  readonly codes: readonly string[];
}

/** [VW3] What an action stands under; in several groups where it has several clusters, people or indicators. */
export function groupKeys(action: Action, grouping: Exclude<Grouping, 'none'>): readonly string[] {
  switch (grouping) {
    case 'status':
      return [action.status];
    case 'priority':
      return [action.priority ?? ''];
    case 'who':
      return orNone(whoOf(action));
    case 'cluster':
      return orNone(clustersOf(action));
    case 'indicator':
      return orNone([...action.indicators.keys()]);
  }
}

const orNone = (keys: readonly string[]): readonly string[] => (keys.length === 0 ? [''] : keys);

/** Groups without actions are left out; those without the thing that is grouped by stand last. */
export function grouped(actions: readonly Action[], grouping: Grouping, order: KeyOrder): readonly Group[] {
  if (grouping === 'none') return [{ key: '', actions }];
  const groups = new Map<string, Action[]>();
  for (const action of actions) {
    for (const key of groupKeys(action, grouping)) groups.set(key, [...(groups.get(key) ?? []), action]);
  }
  const fixed: readonly string[] =
    grouping === 'status'
      ? ACTION_STATUSES
      : grouping === 'priority'
        ? PRIORITIES
        : grouping === 'indicator'
          ? order.codes
          : [];
  const byName = new Intl.Collator(order.locale, { numeric: true }).compare;
  const place = (key: string) => (key === '' ? Infinity : fixed.includes(key) ? fixed.indexOf(key) : fixed.length);
  return [...groups]
    .map(([key, inGroup]): Group => ({ key, actions: inGroup }))
    .sort((a, b) => difference(place(a.key), place(b.key)) || byName(order.name(a.key), order.name(b.key)));
}

const difference = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** [VW3] The actions by one of their fields; what has none stands last in both directions, equals in the plan's order. */
export function sorted(actions: readonly Action[], { by, isDescending }: Sort, order: KeyOrder): readonly Action[] {
  if (by === 'order') return actions;
  const compare = new Intl.Collator(order.locale, { numeric: true }).compare;
  const values = new Map(actions.map((action) => [action, sortValue(action, by, order)]));
  return [...actions].sort((one, other) => {
    const [a, b] = [values.get(one) ?? null, values.get(other) ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const ascending = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return isDescending ? -ascending : ascending;
  });
}

function sortValue(action: Action, by: Exclude<SortKey, 'order'>, { codes }: KeyOrder): string | number | null {
  switch (by) {
    case 'status':
      return ACTION_STATUSES.indexOf(action.status);
    case 'priority':
      return action.priority === null ? null : PRIORITIES.indexOf(action.priority);
    case 'title':
      return action.title.trim() || null;
    case 'who':
      return whoOf(action).join(', ') || null;
    case 'indicators': {
      const places = [...action.indicators.keys()].map((code) =>
        codes.includes(code) ? codes.indexOf(code) : codes.length,
      );
      return places.length === 0 ? null : Math.min(...places);
    }
    case 'effort':
      return action.effortDays;
    case 'cost':
      return action.costNok;
    default:
      return action[by];
  }
}

/** A sum, and how many of the actions it was made of: what is not filled in is not nothing. */
export interface Sum {
  readonly total: number;
  readonly of: number;
}

export function sumOf(actions: readonly Action[], field: 'effortDays' | 'costNok'): Sum {
  const filled = actions.flatMap((action) => action[field] ?? []);
  return { total: filled.reduce((sum, value) => sum + value, 0), of: filled.length };
}
