import * as Y from 'yjs';
import { beforeTransaction, stoodBefore } from './before.ts';
import { mergeEntry } from './merge-entry.ts';
import { copied, isMap } from './restore.ts';
import { RICH_TEXT_DEPTH } from './rich-text.ts';
import { actionsOf, CONFLICT, goalsOf, PART } from './shape.ts';

/** What was put back. */
export interface PutBack {
  readonly kind: 'action' | 'goal';
  readonly id: string;
  /** The title of the action or the goal, as it was. */
  readonly title: string;
  /**
   * `all`: the whole of it had been removed. `part`: a milestone or a piece of evidence of it. `words`: it had been
   * removed, or the part, and put back by others without what this person wrote, which was added.
   */
  readonly what: 'all' | 'part' | 'words';
}

/** From which clock on the edits of a Yjs client id are this device's and not known to be stored; undefined: none are. */
export type UnstoredFrom = (clientId: number) => number | undefined;

/**
 * [DO11] Somebody removes an action, a goal, a milestone or a piece of evidence in which this person has written what is
 * not known to be stored: with the removal Yjs forgets it, here and everywhere. So it is put back under its own key, as
 * an edit of this device, with all that stood in it. Where another has put it back meanwhile, what is missing there is added.
 * @param origin what the putting-back is marked with; leave it out of undo
 */
export function watchRemovals(
  doc: Y.Doc,
  unstoredFrom: UnstoredFrom,
  origin: unknown,
  told: (putBack: PutBack) => void,
): () => void {
  /** What this device has put back, and what of it was this person's: two devices may do so at the same time. */
  const made = new WeakMap<object, { readonly keys: ReadonlySet<string>; readonly until: Y.ID }>();

  /** What of a lost entry this person wrote. */
  function writtenIn({ type, live }: Lost, stood: Stood): { keys: Set<string>; isOurs: IsOurs } {
    const isUnstored: IsOurs = ({ id, lastId }) => {
      const from = unstoredFrom(id.client);
      return from !== undefined && lastId.clock >= from;
    };
    const earlier = live === undefined ? undefined : made.get(type);
    if (earlier === undefined) return { keys: keysWith(type, stood, isUnstored), isOurs: isUnstored };
    const { client, clock } = earlier.until;
    const isSince: IsOurs = (item) => isUnstored(item) || (item.id.client === client && item.lastId.clock >= clock);
    const keys = new Set([...earlier.keys, ...keysWith(type, stood, isSince)]);
    return { keys, isOurs: (item) => item.id.client === client };
  }

  function putBack(lost: Lost, earlier: Y.Doc, written: ReturnType<typeof writtenIn>, stood: Stood) {
    const root = (lost.kind === 'action' ? actionsOf : goalsOf)(earlier);
    const entry = root.get(lost.id);
    const then: unknown = lost.part === undefined ? entry : entry?.get(lost.part);
    const title = entry?.get('title');
    const told = { kind: lost.kind, id: lost.id, title: typeof title === 'string' ? title : '' };
    if (!isMap(then)) return undefined;
    const key = lost.part ?? lost.id;
    if (lost.live === undefined) {
      const back = copied(then, lost.part === undefined ? 0 : 1) as Y.Map<unknown>;
      lost.parent.set(key, back);
      const until = { client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) };
      made.set(back, { keys: written.keys, until });
      return { ...told, what: lost.part === undefined ? ('all' as const) : ('part' as const) };
    }
    const blocks = (field: string) => placesWith(lost.type._map.get(field), stood, written.isOurs);
    const isAdded =
      lost.part === undefined
        ? mergeEntry(lost.live, then, { keys: written.keys, blocks }, String(doc.clientID))
        : mergeEntry(lost.parent, entry as Y.Map<unknown>, { keys: new Set([key]), blocks }, String(doc.clientID));
    return isAdded ? { ...told, what: 'words' as const } : undefined;
  }

  const onTransaction = (transaction: Y.Transaction) => {
    if (transaction.local) return;
    const stood: Stood = (item) => stoodBefore(item, transaction);
    const found = lostIn(doc, transaction, stood)
      .map((lost) => ({ lost, written: writtenIn(lost, stood) }))
      .filter(({ written }) => written.keys.size > 0);
    if (found.length === 0) return;
    const earlier = beforeTransaction(doc, transaction);
    // A transaction of its own: this one is being told to the others.
    const done = doc.transact(() => found.map(({ lost, written }) => putBack(lost, earlier, written, stood)), origin);
    earlier.destroy();
    for (const one of done) if (one !== undefined) told(one);
  };
  doc.on('afterTransaction', onTransaction);
  return () => doc.off('afterTransaction', onTransaction);
}

type Stood = (item: Y.Item) => boolean;
type IsOurs = (item: Y.Item) => boolean;

/** An entry that a transaction has taken away, or put another in the place of. */
interface Lost {
  readonly kind: 'action' | 'goal';
  readonly id: string;
  /** The key of a part within the action; undefined: the whole entry. */
  readonly part: string | undefined;
  /** Where it stood. */
  readonly parent: Y.Map<unknown>;
  readonly type: Y.Map<unknown>;
  /** What stands there now. */
  readonly live: Y.Map<unknown> | undefined;
}

function lostIn(doc: Y.Doc, transaction: Y.Transaction, stood: Stood): Lost[] {
  const lost: Lost[] = [];
  const [actions, goals] = [actionsOf(doc), goalsOf(doc)] as unknown as [Y.Map<unknown>, Y.Map<unknown>];
  for (const [changed, keys] of transaction.changed) {
    const parent: unknown = changed;
    if (!isMap(parent)) continue;
    const isRoot = parent === actions || parent === goals;
    const isAction = parent._item?.parent === actions && !parent._item.deleted;
    if (!isRoot && !isAction) continue;
    for (const key of keys) {
      if (key === null || (isAction && !isPart(key))) continue;
      const item = stoodAt(parent._map.get(key), stood);
      if (item?.deleted !== true || !(item.content instanceof Y.ContentType) || !isMap(item.content.type)) continue;
      const live = parent.get(key);
      const place = isRoot ? { id: key, part: undefined } : { id: parent._item?.parentSub ?? '', part: key };
      lost.push({
        ...place,
        kind: parent === goals ? 'goal' : 'action',
        parent,
        type: item.content.type,
        live: isMap(live) ? live : undefined,
      });
    }
  }
  return lost;
}

const isPart = (key: string): boolean => key.startsWith(PART.milestone) || key.startsWith(PART.evidence);

/** Where an action stands in the order, and what a device writes down by itself, are no words of a person. */
const isWritten = (key: string): boolean => key !== 'order' && !key.startsWith(CONFLICT);

/** Of the values that a key has had, the one that stood. */
function stoodAt(newest: Y.Item | undefined, stood: Stood): Y.Item | null {
  let item = newest ?? null;
  while (item !== null && !stood(item)) item = item.left;
  return item;
}

/** The keys under which something stood that is ours. */
function keysWith(type: Y.Map<unknown>, stood: Stood, isOurs: IsOurs): Set<string> {
  const keys = new Set<string>();
  for (const [key, newest] of type._map) {
    if (!isWritten(key)) continue;
    const item = stoodAt(newest, stood);
    if (item !== null && holds(item, stood, isOurs)) keys.add(key);
  }
  return keys;
}

/** The places of a rich text's blocks that hold something of ours. */
function placesWith(newest: Y.Item | undefined, stood: Stood, isOurs: IsOurs): ReadonlySet<number> {
  const places = new Set<number>();
  const text = stoodAt(newest, stood);
  if (!(text?.content instanceof Y.ContentType)) return places;
  let place = 0;
  for (let item = text.content.type._start; item !== null; item = item.right) {
    if (!stood(item)) continue;
    if (holds(item, stood, isOurs)) places.add(place);
    place += 1;
  }
  return places;
}

/** Deeper than anything that is read nothing is looked at. */
function holds(item: Y.Item, stood: Stood, isOurs: IsOurs, depth = 0): boolean {
  if (isOurs(item)) return true;
  if (!(item.content instanceof Y.ContentType) || depth > RICH_TEXT_DEPTH) return false;
  const { _map, _start } = item.content.type;
  for (const newest of _map.values()) {
    const inner = stoodAt(newest, stood);
    if (inner !== null && holds(inner, stood, isOurs, depth + 1)) return true;
  }
  for (let inner = _start; inner !== null; inner = inner.right) {
    if (stood(inner) && holds(inner, stood, isOurs, depth + 1)) return true;
  }
  return false;
}
