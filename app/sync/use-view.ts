import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';

/** What somebody has before them, by content: windows differ in size. */
export interface SharedView {
  /** Which part of the plan. */
  readonly part: string;
  /** The open action. */
  readonly openId: string | null;
  /** The action at the top third of the window. */
  readonly actionId: string | null;
  /** The block of the plan's text there. */
  readonly anchor: string | null;
}

/** Awareness states are kept short; ids and anchors are far below this. */
const LONGEST = 400;

export function readView(value: unknown): SharedView | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { part, openId, actionId, anchor } = value as Record<string, unknown>;
  return typeof part === 'string'
    ? { part, openId: short(openId), actionId: short(actionId), anchor: short(anchor) }
    : undefined;
}

const short = (value: unknown): string | null => (typeof value === 'string' && value.length <= LONGEST ? value : null);

/** What the person at this client has before them; `gone` once they have left. */
export function useViewOf(
  awareness: Awareness | undefined,
  clientId: number | undefined,
): SharedView | 'gone' | undefined {
  const [view, setView] = useState<SharedView | 'gone'>();
  useEffect(() => {
    setView(undefined);
    if (awareness === undefined || clientId === undefined) return;
    const read = () => {
      const state = awareness.getStates().get(clientId);
      const now = state === undefined ? 'gone' : readView(state['view']);
      setView((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    read();
    awareness.on('change', read);
    return () => awareness.off('change', read);
  }, [awareness, clientId]);
  return view;
}
