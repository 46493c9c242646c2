import type * as Y from 'yjs';
import type { TextAnchor } from '#app/domain/talk.ts';
import { spanReader, type TextSpan } from './anchor.ts';

/** Where commented spans of one text are now, for all who ask: the text is read once for each change, not by each of them. */
export interface SpanWatch {
  spanOf(anchor: TextAnchor): TextSpan | undefined;
  /** Called after each change of the text. Answers how to stop. */
  subscribe(changed: () => void): () => void;
}

/** A watch lives as long as its text. */
const watches = new WeakMap<Y.XmlFragment, SpanWatch>();

/** The watch of this text. */
export function spanWatch(fragment: Y.XmlFragment): SpanWatch {
  const there = watches.get(fragment);
  if (there !== undefined) return there;
  const listeners = new Set<() => void>();
  let read: ReturnType<typeof spanReader> | undefined;
  const found = new Map<string, TextSpan | undefined>();
  fragment.observeDeep(() => {
    read = undefined;
    found.clear();
    for (const changed of listeners) changed();
  });
  const watch: SpanWatch = {
    spanOf(anchor) {
      const key = JSON.stringify([anchor.start, anchor.end, anchor.quote]);
      if (!found.has(key)) {
        read ??= spanReader(fragment);
        found.set(key, read(anchor));
      }
      return found.get(key);
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
  watches.set(fragment, watch);
  return watch;
}
