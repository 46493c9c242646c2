import { isOpen, isOverdue, type Action } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import { folded } from '#app/domain/folded.ts';
import { isFiltering, WITHOUT, type Filter } from './plan-view.ts';

/** Who is responsible: the people chosen, and what was written. */
export function whoOf({ responsible, responsiblePeople }: Pick<Action, 'responsible' | 'responsiblePeople'>) {
  const written = responsible.trim();
  return [...new Set([...responsiblePeople.values(), ...(written === '' ? [] : [written])])];
}

/** The clusters of a joint action: the one that leads it first. */
export function clustersOf({ participants, leadCluster }: Pick<Action, 'participants' | 'leadCluster'>) {
  return [...new Set([...(leadCluster === null ? [] : [leadCluster]), ...participants])];
}

/**
 * [VW2] The actions that fit, in the order given; the one that somebody has open stays, whatever is filtered.
 * @param sought what a search looks in, folded
 */
export function selection(
  actions: readonly Action[],
  filter: Filter,
  { today, openId, sought }: { today: Day; openId: string | undefined; sought: (action: Action) => string },
): readonly Action[] {
  if (!isFiltering(filter)) return actions;
  const words = folded(filter.q).split(' ').filter(Boolean);
  return actions.filter((action) => action.id === openId || (fits(action, filter, today) && hasAll(action)));

  function hasAll(action: Action): boolean {
    if (words.length === 0) return true;
    const text = sought(action);
    return words.every((word) => text.includes(word));
  }
}

function fits(action: Action, filter: Filter, today: Day): boolean {
  if (filter.status === 'open' ? !isOpen(action.status) : filter.status !== null && filter.status !== action.status)
    return false;
  if (filter.isOverdue && !isOverdue(action, today)) return false;
  return (
    isAmong(filter.who, () => whoOf(action)) &&
    isAmong(filter.cluster, () => clustersOf(action)) &&
    isAmong(filter.indicator, () => [...action.indicators.keys()])
  );
}

function isAmong(wanted: string | null, values: () => readonly string[]): boolean {
  if (wanted === null) return true;
  const all = values();
  return wanted === WITHOUT ? all.length === 0 : all.includes(wanted);
}

/** What a search looks in; kept for as long as the action is the same, since a key would fold the whole plan anew. */
export function searchTexts(indicatorName: (code: string) => string): (action: Action) => string {
  const kept = new WeakMap<Action, string>();
  return (action) => {
    const known = kept.get(action);
    if (known !== undefined) return known;
    const text = folded(
      [
        action.title,
        ...whoOf(action),
        action.funding,
        action.descriptionText,
        action.expectedEffect,
        action.actualEffect,
        ...[...action.indicators.keys()].flatMap((code) => [code, indicatorName(code)]),
        ...action.milestones.map(({ title }) => title),
      ].join(' '),
    );
    kept.set(action, text);
    return text;
  };
}
