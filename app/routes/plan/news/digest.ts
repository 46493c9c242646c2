import type { PlanChange } from './plan-changes.ts';

/** Several edits by several people as one sentence's worth. */
export interface Digest {
  /** The newest change, which is said in full. */
  readonly change: PlanChange;
  /** Who made it; undefined where that is not known, or where it was more than one. */
  readonly name: string | undefined;
  /** How many fields were changed beside it. */
  readonly more: number;
}

/** Gathers what others change until it is said. */
export interface Gathering {
  add(changes: readonly PlanChange[], names: readonly string[]): void;
  /** What has been gathered; nothing is left of it afterwards. */
  take(): Digest | undefined;
}

export function gathering(): Gathering {
  let found = new Map<string, { change: PlanChange; names: Set<string> }>();
  return {
    add(changes, names) {
      for (const change of changes) {
        if (change.is === 'changed' && found.has(keyOf({ ...change, is: 'added' }))) {
          // What is written in a new action is part of its being new; its title is the latest.
          replace(found, { is: 'added', actionId: change.actionId, title: change.title }, names);
        } else if (change.is === 'removed') {
          const isNew = found.has(keyOf({ ...change, is: 'added' }));
          for (const [key, { change: old }] of found) {
            if ('actionId' in old && old.actionId === change.actionId) found.delete(key);
          }
          // Nobody has heard of it.
          if (!isNew) replace(found, change, names);
        } else replace(found, change, names);
      }
    },
    take() {
      const all = [...found.values()];
      found = new Map();
      const last = all.at(-1);
      if (last === undefined) return undefined;
      const [name, another] = last.names;
      return { change: last.change, name: another === undefined ? name : undefined, more: all.length - 1 };
    },
  };
}

function replace(
  found: Map<string, { change: PlanChange; names: Set<string> }>,
  change: PlanChange,
  names: readonly string[],
): void {
  const key = keyOf(change);
  const before = found.get(key);
  // The newest stands last.
  found.delete(key);
  found.set(key, { change, names: new Set([...(before?.names ?? []), ...names]) });
}

const keyOf = (change: PlanChange | { readonly is: 'added'; readonly actionId: string }): string =>
  change.is === 'text' ? 'text' : `${change.actionId}/${change.is === 'changed' ? change.field : change.is}`;
