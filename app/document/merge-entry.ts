import * as Y from 'yjs';
import { copied, isBlocks, isMap, isSame } from './restore.ts';
import { CONFLICT, PART } from './shape.ts';

/** What of an entry somebody wrote: these keys, and of a rich text these blocks, by their place. */
export interface Written {
  readonly keys: ReadonlySet<string>;
  readonly blocks: (key: string) => ReadonlySet<number>;
}

/**
 * Adds to an action or a goal what somebody wrote in another one under the same id, where it is not there already.
 * Nothing that is there goes: of two values both stand, as when two set the field at once ([DO10]), of two parts both,
 * and paragraphs are added at the end.
 * @param suffix makes the key of a part that stands beside another of the same key
 * @returns whether anything was missing
 */
export function mergeEntry(now: Y.Map<unknown>, then: Y.Map<unknown>, written: Written, suffix: string): boolean {
  let isAdded = false;
  const add = (work: () => void) => {
    isAdded = true;
    work();
  };
  for (const key of written.keys) {
    const [mine, theirs] = [then.get(key), now.get(key)];
    if (mine === undefined || isSame(mine, theirs, 1)) continue;
    if (theirs === undefined) add(() => now.set(key, copied(mine, 1)));
    else if (isBlocks(mine) && isBlocks(theirs)) {
      const missing = missingBlocks(theirs, mine, written.blocks(key));
      if (missing.length > 0)
        add(() => theirs.insert(theirs.length, missing.map((block) => copied(block, 1)) as never[]));
    } else if (isPart(key)) add(() => now.set(`${key}-${suffix}`, copied(mine, 1)));
    else if (isMap(mine) && isMap(theirs)) {
      for (const [inner, value] of mine) if (!theirs.has(inner)) add(() => theirs.set(inner, copied(value, 2)));
    } else if (isPlain(mine) && isPlain(theirs) && isRegister(key)) {
      add(() => now.set(CONFLICT + key, { kept: theirs, lost: mine }));
    }
  }
  return isAdded;
}

const isPart = (key: string): boolean => key.startsWith(PART.milestone) || key.startsWith(PART.evidence);
const isRegister = (key: string): boolean => !key.includes('/') || key.startsWith(PART.target);
const isPlain = (value: unknown): boolean => !(value instanceof Y.AbstractType);

function missingBlocks(now: Y.XmlFragment, then: Y.XmlFragment, places: ReadonlySet<number>): readonly unknown[] {
  const there = now.toArray();
  return then.toArray().filter((block, place) => places.has(place) && !there.some((other) => isSame(other, block, 1)));
}
