import * as Y from 'yjs';

/**
 * Where things stand in a plan's Y.Doc; docs/document.md describes every field. Outside programs write
 * this shape too, so it only ever grows.
 */
export const DOCUMENT_VERSION = 1;

/** Y.Map from action id to a Y.Map of fields. */
export const actionsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('actions');

/** The plan's own rich text. */
export const textOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('text');

/** `version`, written once by the server. */
export const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta');

/**
 * What a program has put into a root as if it were of another kind: a list where the actions are, keys where the text
 * is. The root's own type does not see it.
 */
export function straysOf(doc: Y.Doc, root: 'actions' | 'text'): Y.Item[] {
  const found: Y.Item[] = root === 'text' ? [...textOf(doc)._map.values()] : [];
  for (let item = root === 'text' ? null : actionsOf(doc)._start; item !== null; item = item.right) found.push(item);
  return found.filter(({ deleted }) => !deleted);
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
