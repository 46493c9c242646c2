import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import { RICH_TEXT_DEPTH } from './rich-text.ts';
import { actionsOf, goalsOf, straysOf, textOf } from './shape.ts';

/**
 * [UH4] Makes the actions, the goals and the text what they are in `earlier`, as new edits in one transaction. Only what
 * differs is written, so that nobody's work on the rest is touched, and nothing at all where nothing differs.
 * What is not a plan's own, such as `meta`, stays.
 */
export function restorePlan(doc: Y.Doc, earlier: Y.Doc, origin: unknown): void {
  const { gc } = doc;
  // Yjs forgets what is deleted by recursion, too; this document can keep it.
  doc.gc = false;
  doc.transact((transaction) => {
    deleteTooDeep(doc, transaction);
    for (const root of ['actions', 'goals', 'text'] as const)
      for (const stray of straysOf(doc, root)) stray.delete(transaction);
    restoreMap(actionsOf(doc), actionsOf(earlier), 0);
    restoreMap(goalsOf(doc), goalsOf(earlier), 0);
    restoreBlocks(textOf(doc), textOf(earlier), 0);
  }, origin);
  doc.gc = gc;
}

/**
 * [VE7] Makes one action what it is in `earlier`, as `restorePlan` does: it comes back where it was removed. False where it
 * was not there then, and nothing is done.
 */
export function restoreAction(doc: Y.Doc, earlier: Y.Doc, actionId: string, origin: unknown): boolean {
  const then: unknown = actionsOf(earlier).get(actionId);
  if (!isMap(then)) return false;
  const { gc } = doc;
  doc.gc = false;
  doc.transact((transaction) => {
    deleteTooDeep(doc, transaction);
    const there: unknown = actionsOf(doc).get(actionId);
    if (isMap(there)) restoreMap(there, then, 1);
    else actionsOf(doc).set(actionId, copied(then, 0) as Y.Map<unknown>);
  }, origin);
  doc.gc = gc;
  return true;
}

/** Deeper than anything that is read, and shallow enough for Yjs, which deletes by recursion. */
const DELETED_DEPTH = 5 * RICH_TEXT_DEPTH;

/** [DO7] What only a hostile program nests so deeply goes from the inside out, whatever the plan was. */
function deleteTooDeep(doc: Y.Doc, transaction: Y.Transaction): void {
  const tooDeep: Y.Item[][] = [];
  let level: Y.AbstractType<unknown>[] = [actionsOf(doc), goalsOf(doc), textOf(doc)] as Y.AbstractType<unknown>[];
  for (let depth = 0; level.length > 0; depth += 1) {
    const items = level.flatMap(typesIn);
    if (depth >= DELETED_DEPTH) tooDeep.push(items);
    level = items.map(({ content }) => (content as Y.ContentType).type as Y.AbstractType<unknown>);
  }
  for (const items of tooDeep.reverse()) for (const item of items) item.delete(transaction);
}

function typesIn(type: Y.AbstractType<unknown>): Y.Item[] {
  const items = [...type._map.values()];
  for (let item = type._start; item !== null; item = item.right) items.push(item);
  return items.filter(({ deleted, content }) => !deleted && content instanceof Y.ContentType);
}

function restoreMap<T>(now: Y.Map<T>, then: Y.Map<T>, depth: number): void {
  for (const key of [...now.keys()]) if (!then.has(key)) now.delete(key);
  for (const [key, earlier] of then) {
    const there = now.get(key);
    if (now.has(key) && isSame(there, earlier, depth)) continue;
    if (isMap(there) && isMap(earlier) && depth < RICH_TEXT_DEPTH) restoreMap(there, earlier, depth + 1);
    else if (isBlocks(there) && isBlocks(earlier)) restoreBlocks(there, earlier, depth);
    else now.set(key, copied(earlier, depth) as T);
  }
}

/** What the texts have in common at their beginnings and ends stays; what is between is replaced. */
function restoreBlocks(now: Y.XmlFragment, then: Y.XmlFragment, depth: number): void {
  const [there, earlier] = [now.toArray(), then.toArray()];
  const most = Math.min(there.length, earlier.length);
  let first = 0;
  while (first < most && isSame(there[first], earlier[first], depth)) first += 1;
  let last = 0;
  while (last < most - first && isSame(there.at(-1 - last), earlier.at(-1 - last), depth)) last += 1;
  const gone = there.length - first - last;
  if (gone > 0) now.delete(first, gone);
  const back = earlier.slice(first, earlier.length - last);
  if (back.length > 0) now.insert(first, back.map((block) => copied(block, depth)) as Y.XmlElement[]);
}

// XmlElement is an XmlFragment, and XmlHook a Map, to JavaScript; here they are not.
export const isMap = (value: unknown): value is Y.Map<unknown> =>
  value instanceof Y.Map && !(value instanceof Y.XmlHook);
export const isBlocks = (value: unknown): value is Y.XmlFragment =>
  value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement);

/** Whether two values say the same. What stands deeper than anything is read is not looked at. */
export function isSame(a: unknown, b: unknown, depth: number): boolean {
  if (depth > RICH_TEXT_DEPTH) return true;
  if (a instanceof Y.Doc && b instanceof Y.Doc) return a.guid === b.guid;
  if (!(a instanceof Y.AbstractType) || !(b instanceof Y.AbstractType)) {
    return !(a instanceof Y.AbstractType) && !(b instanceof Y.AbstractType) && equalityDeep(a, b);
  }
  if (a.constructor !== b.constructor) return false;
  if (a instanceof Y.XmlElement && b instanceof Y.XmlElement && a.nodeName !== b.nodeName) return false;
  return (
    isSameList(Object.entries(attributesOf(a)).sort(byKey), Object.entries(attributesOf(b)).sort(byKey), depth) &&
    isSameList(childrenOf(a), childrenOf(b), depth)
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[], depth: number): boolean {
  return a.length === b.length && a.every((value, index) => isSameEntry(value, b[index], depth));
}

/** A value, or something that is said with one: a key's, or the marks of a run of text. */
function isSameEntry(a: unknown, b: unknown, depth: number): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return isSameList(a, b, depth);
  return isSame(a, b, depth + 1);
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is kept under names: a map's values, an element's attributes. */
function attributesOf(type: unknown): Readonly<Record<string, unknown>> {
  if (type instanceof Y.Map) return Object.fromEntries(type.entries());
  if (type instanceof Y.XmlElement || type instanceof Y.Text) return type.getAttributes() as Record<string, unknown>;
  return {};
}

/** What is kept in order. */
function childrenOf(type: unknown): readonly unknown[] {
  if (type instanceof Y.Text) return runsOf(type).map(({ insert, attributes }) => [insert, attributes]);
  if (type instanceof Y.XmlFragment || type instanceof Y.Array) return type.toArray() as unknown[];
  return [];
}

interface Run {
  readonly insert: unknown;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A text as runs of the same marks; Yjs may tell one run as several. */
function runsOf(text: Y.Text): readonly Run[] {
  const runs: Run[] = [];
  for (const { insert, attributes = {} } of text.toDelta() as Partial<Run>[]) {
    const before = runs.at(-1);
    if (
      typeof insert === 'string' &&
      typeof before?.insert === 'string' &&
      equalityDeep(before.attributes, attributes)
    ) {
      runs[runs.length - 1] = { insert: before.insert + insert, attributes };
    } else runs.push({ insert, attributes });
  }
  return runs;
}

/** The value for another document. What stands deeper than anything is read is left out. */
export function copied(value: unknown, depth: number): unknown {
  if (value instanceof Y.Doc) return new Y.Doc({ guid: value.guid });
  if (!(value instanceof Y.AbstractType)) return value;
  const inside = (child: unknown) => copied(child, depth + 1);
  const children = depth < RICH_TEXT_DEPTH ? childrenOf(value) : [];
  const attributes = Object.entries(depth < RICH_TEXT_DEPTH ? attributesOf(value) : {});
  if (value instanceof Y.Map) {
    const map: Y.Map<unknown> = value instanceof Y.XmlHook ? new Y.XmlHook(value.hookName) : new Y.Map<unknown>();
    for (const [key, inner] of attributes) map.set(key, inside(inner));
    return map;
  }
  if (value instanceof Y.Array) {
    const list = new Y.Array<unknown>();
    list.insert(0, children.map(inside));
    return list;
  }
  if (value instanceof Y.Text) return copiedText(value, inside);
  const made = value instanceof Y.XmlElement ? new Y.XmlElement<Record<string, never>>(value.nodeName) : undefined;
  for (const [name, inner] of attributes) made?.setAttribute(name, inside(inner) as never);
  const blocks = made ?? new Y.XmlFragment();
  blocks.insert(0, children.map(inside) as Y.XmlElement[]);
  return blocks;
}

function copiedText(text: Y.Text, inside: (child: unknown) => unknown): Y.Text {
  const made = text instanceof Y.XmlText ? new Y.XmlText() : new Y.Text();
  let length = 0;
  for (const { insert, attributes } of runsOf(text)) {
    if (typeof insert === 'string') {
      made.insert(length, insert, attributes);
      length += insert.length;
    } else {
      made.insertEmbed(length, inside(insert) as object, attributes);
      length += 1;
    }
  }
  for (const [name, value] of Object.entries(text.getAttributes())) made.setAttribute(name, inside(value));
  return made;
}
