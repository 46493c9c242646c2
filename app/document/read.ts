import * as Y from 'yjs';
import type { Action } from '#app/domain/action.ts';
import type { Goal } from '#app/domain/goal.ts';
import { asId, type ActionId, type GoalId } from '#app/domain/ids.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { readConflicts } from './conflict-record.ts';
import { readAction, readTarget } from './read-action.ts';
import { byOrder, compareText, complete, readIdOrNone, readText } from './read-value.ts';
import { plainText } from './rich-text.ts';
import { actionsOf, goalsOf, straysOf, textOf } from './shape.ts';

/** The plan as plain data. What cannot be read as an action is named in `unreadable`, never guessed. */
export function readPlan(doc: Y.Doc): PlanContent {
  return planContent(doc, readActions(doc), readGoals(doc), readPlanText(doc));
}

/** What can be read, in the order it is shown. */
export const inOrder = <Entry extends { readonly order: string; readonly id: string }>(
  entries: ReadonlyMap<string, Entry | undefined>,
): readonly Entry[] => [...entries.values()].filter((entry) => entry !== undefined).sort(byOrder);

/** The parts as one plan. @param actions by id, undefined where one cannot be read */
export function planContent(
  doc: Y.Doc,
  actions: ReadonlyMap<string, Action | undefined>,
  goals: ReadonlyMap<string, Goal | undefined>,
  text: string | undefined,
): PlanContent {
  // The order of a Y.Map is not the same everywhere.
  const unreadable = [...unread(actions), ...unread(goals)].sort(compareText);
  for (const root of ['actions', 'goals'] as const) if (straysOf(doc, root).length > 0) unreadable.push(root);
  if (text === undefined) unreadable.push('text');
  return {
    actions: inOrder(actions),
    goals: inOrder(goals),
    text: text ?? '',
    unreadable,
  };
}

function* unread(entries: ReadonlyMap<string, unknown>): Generator<string> {
  for (const [id, entry] of entries) if (entry === undefined) yield id;
}

/** The action with this id; undefined where it is gone, or cannot be read. */
export function readActionAt(doc: Y.Doc, id: string): Action | undefined {
  const fields: unknown = actionsOf(doc).get(id);
  return isKey(id) && fields instanceof Y.Map ? readAction(asId<ActionId>(id), fields) : undefined;
}

/** The plan's own text without its marks; undefined where it cannot be read. */
export function readPlanText(doc: Y.Doc): string | undefined {
  return straysOf(doc, 'text').length > 0 ? undefined : plainText(textOf(doc));
}

/** By id, undefined where one cannot be read. */
export const readActions = (doc: Y.Doc): ReadonlyMap<string, Action | undefined> =>
  new Map([...actionsOf(doc).keys()].map((id) => [id, readActionAt(doc, id)]));

/** By id, undefined where one cannot be read. */
export function readGoals(doc: Y.Doc): ReadonlyMap<string, Goal | undefined> {
  return new Map([...goalsOf(doc)].map(([id, fields]: [string, unknown]) => [id, readGoal(id, fields)]));
}

function readGoal(id: string, fields: unknown): Goal | undefined {
  if (!isKey(id) || !(fields instanceof Y.Map)) return undefined;
  return complete<Goal>({
    id: asId<GoalId>(id),
    title: readText(fields.get('title')),
    indicatorCode: readIdOrNone<string>(fields.get('indicator')),
    target: readTarget({ value: fields.get('value'), light: fields.get('light'), by: fields.get('by') }),
    order: readText(fields.get('order')),
    conflicts: readConflicts(fields),
  });
}

/** What the tables take as a key. */
const isKey = (id: string): boolean => id.length > 0 && id.length <= ID_LIMIT && !id.includes('\u0000');

/** Ids that programs make have some 20 to 40 characters. */
const ID_LIMIT = 200;
