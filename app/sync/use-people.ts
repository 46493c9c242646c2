import { useEffect, useMemo, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';

/** Where in the plan somebody is: a field of an action, or the plan's own text. */
export interface Place {
  readonly actionId: string | null;
  readonly field: string;
}

/** Somebody who has the plan open. Names and colours come from the server, so nobody can appear as another. */
export interface PersonHere {
  readonly clientId: number;
  readonly personId: string;
  readonly name: string;
  readonly color: string;
  readonly place: Place | null;
  /** Some of their edits have waited for a while and are not stored. */
  readonly hasUnstored: boolean;
  /** The client that they follow. */
  readonly follows: number | null;
}

/** The others who have the document open, by name; the same person in two windows is there twice. */
export function useOthersHere(awareness: Awareness | undefined): readonly PersonHere[] {
  const [others, setOthers] = useState<readonly PersonHere[]>([]);
  useEffect(() => {
    if (awareness === undefined) return setOthers([]);
    const read = () => setOthers((before) => keepSame(before, othersIn(awareness)));
    read();
    awareness.on('change', read);
    return () => awareness.off('change', read);
  }, [awareness]);
  return others;
}

/** Cursors move many times a second; who is here and where changes seldom, and only that is drawn anew. */
function keepSame(before: readonly PersonHere[], after: readonly PersonHere[]): readonly PersonHere[] {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

function othersIn(awareness: Awareness): PersonHere[] {
  return [...awareness.getStates()]
    .filter(([clientId]) => clientId !== awareness.clientID)
    .flatMap(([clientId, state]) => readPerson(clientId, state))
    .sort((a, b) => a.name.localeCompare(b.name) || a.clientId - b.clientId);
}

function readPerson(clientId: number, state: Record<string, unknown>): PersonHere[] {
  const user = state['user'];
  if (typeof user !== 'object' || user === null) return [];
  const { id, name, color } = user as Record<string, unknown>;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof color !== 'string') return [];
  return [
    {
      clientId,
      personId: id,
      name,
      color,
      place: readPlace(state['place']),
      hasUnstored: state['unstored'] === true,
      follows: typeof state['follows'] === 'number' ? state['follows'] : null,
    },
  ];
}

function readPlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null;
  const { actionId, field } = value as Record<string, unknown>;
  if (typeof field !== 'string') return null;
  return { actionId: typeof actionId === 'string' ? actionId : null, field };
}

/** Tells the others where this person is: give the handlers to what holds the field. */
export function usePlaceHandlers(awareness: Awareness | undefined, place: Place) {
  const { actionId, field } = place;
  return useMemo(
    () => ({
      onFocus: () => awareness?.setLocalStateField('place', { actionId, field }),
      onBlur: () => awareness?.setLocalStateField('place', null),
    }),
    [awareness, actionId, field],
  );
}
