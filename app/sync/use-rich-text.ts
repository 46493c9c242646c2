import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { XmlFragment } from 'yjs';
import { readRichText, type RichNode } from '#app/document/rich-text.ts';

/** A rich text as it is now, read anew after each change of it. */
export function useRichText(fragment: XmlFragment): readonly RichNode[] {
  const read = useRef<{ readonly of: XmlFragment; readonly nodes: readonly RichNode[] }>();
  const get = useCallback(() => {
    if (read.current?.of !== fragment) read.current = { of: fragment, nodes: readRichText(fragment) };
    return read.current.nodes;
  }, [fragment]);
  const subscribe = useCallback(
    (changed: () => void) => {
      const onChange = () => {
        read.current = undefined;
        changed();
      };
      fragment.observeDeep(onChange);
      return () => fragment.unobserveDeep(onChange);
    },
    [fragment],
  );
  return useSyncExternalStore(subscribe, get, get);
}
