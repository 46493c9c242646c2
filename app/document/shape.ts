import * as Y from 'yjs';

/**
 * Where things stand in a plan's Y.Doc; docs/document.md describes every field. Outside programs write
 * this shape too, so it only ever grows.
 */
export const DOCUMENT_VERSION = 1;

/** Y.Map from action id to a Y.Map of fields. */
export const actionsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('actions');

/** Y.Map from goal id to a Y.Map of fields. */
export const goalsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('goals');

/** The plan's own rich text. */
export const textOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('text');

/** `version`, written once by the server. */
export const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta');

/**
 * What a program has put into a root as if it were of another kind: a list where the actions are, keys where the text
 * is. The root's own type does not see it.
 */
export function straysOf(doc: Y.Doc, root: 'actions' | 'goals' | 'text'): Y.Item[] {
  const found: Y.Item[] = root === 'text' ? [...textOf(doc)._map.values()] : [];
  const map = { actions: actionsOf, goals: goalsOf, text: undefined }[root]?.(doc);
  for (let item = map?._start ?? null; item !== null; item = item.right) found.push(item);
  return found.filter(({ deleted }) => !deleted);
}

/**
 * The parts of an action that there may be several of stand in its own map, each under a key of its own, such as
 * `milestone/ID`. A map of them would have to be made by the first who needs it, and of two who made it at the same
 * time one would lose all that is in it.
 */
export const PART = {
  /** A person's id; the value is the name. */
  responsible: 'responsible/',
  /** An indicator's code; the value is a plain object. */
  target: 'target/',
  /** An id; the value is a Y.Map of fields. */
  milestone: 'milestone/',
  /** An id; the value is a Y.Map of fields. */
  evidence: 'evidence/',
  /** An action's id; the value is `true`. */
  dependsOn: 'dependsOn/',
  /** An id; the value is a plain object. */
  participation: 'participation/',
} as const;

/** A field's name; the value is a plain object: what is `kept`, and what somebody else set at the same time and `lost`. */
export const CONFLICT = 'conflict/';
export type Part = typeof CONFLICT | (typeof PART)[keyof typeof PART];

/** The action's parts of this kind, by key without its beginning, in the order of their keys. */
export function partsOf(fields: Y.Map<unknown>, part: Part): readonly (readonly [string, unknown])[] {
  const found: [string, unknown][] = [];
  for (const [key, value] of fields) if (key.startsWith(part)) found.push([key.slice(part.length), value]);
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * A new plan's document. Only the server makes one: two clients that create the same starting
 * structure would have it twice.
 */
export function newPlanDocument(): Y.Doc {
  const doc = new Y.Doc();
  metaOf(doc).set('version', DOCUMENT_VERSION);
  return doc;
}

/** The rich text of an action; undefined where another program made the action without one. */
export function descriptionOf(doc: Y.Doc, actionId: string): Y.XmlFragment | undefined {
  const fields: unknown = actionsOf(doc).get(actionId);
  const description = fields instanceof Y.Map ? fields.get('description') : undefined;
  return description instanceof Y.XmlFragment ? description : undefined;
}
