import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { LIMITS } from './limits.ts';

/** How somebody appears to the others: from their session, never from what their client says. */
export interface Appearance {
  readonly id: string;
  readonly name: string;
  readonly color: string;
}

interface Present {
  readonly clientId: number;
  clock: number;
  state: string;
}

/**
 * Who is in one room, with cursors: in memory only. A client id belongs to the connection that first
 * used it; entries for ids of others are dropped silently, since honest clients pass on what they hear.
 */
export class Presence<Connection extends object> {
  #present = new Map<number, Present & { readonly connection: Connection }>();
  /** What has changed since the last broadcast; a state of null is gone. */
  #changed = new Map<number, { readonly clock: number; readonly state: string }>();

  /** Takes in a client's awareness message. Throws where it cannot be read. */
  receive(connection: Connection, entries: Uint8Array, appearance: Appearance): void {
    const decoder = decoding.createDecoder(entries);
    const count = decoding.readVarUint(decoder);
    for (let index = 0; index < count; index += 1) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const state = decoding.readVarString(decoder);
      if (state.length <= LIMITS.presenceBytes) this.#take(connection, { clientId, clock, state }, appearance);
    }
  }

  #take(connection: Connection, entry: Present, appearance: Appearance): void {
    const { clientId, clock } = entry;
    const there = this.#present.get(clientId);
    if (there !== undefined && there.connection !== connection) return;
    if (there !== undefined && clock < there.clock) return;
    const state: unknown = JSON.parse(entry.state);
    if (typeof state !== 'object' || state === null || Array.isArray(state)) {
      if (there !== undefined) this.#remove(clientId, clock);
      return;
    }
    if (there === undefined && this.#idsOf(connection).length >= LIMITS.presenceIdsPerConnection) return;
    const shown = JSON.stringify({ ...state, user: appearance });
    this.#present.set(clientId, { connection, clientId, clock, state: shown });
    this.#changed.set(clientId, { clock, state: shown });
  }

  leave(connection: Connection): void {
    // With the clock it had: a higher one would make the others ignore it when it comes back.
    for (const clientId of this.#idsOf(connection)) this.#remove(clientId, this.#present.get(clientId)?.clock ?? 0);
  }

  #remove(clientId: number, clock: number): void {
    this.#present.delete(clientId);
    this.#changed.set(clientId, { clock, state: 'null' });
  }

  #idsOf(connection: Connection): number[] {
    return [...this.#present].filter(([, entry]) => entry.connection === connection).map(([clientId]) => clientId);
  }

  /** Everyone here, for one who joins; undefined when nobody is. */
  everyone(): Uint8Array | undefined {
    return encodeEntries(this.#present);
  }

  /** What changed since the last call; undefined when nothing did. */
  takeChanged(): Uint8Array | undefined {
    const encoded = encodeEntries(this.#changed);
    this.#changed.clear();
    return encoded;
  }
}

function encodeEntries(
  entries: ReadonlyMap<number, { readonly clock: number; readonly state: string }>,
): Uint8Array | undefined {
  if (entries.size === 0) return undefined;
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.size);
    for (const [clientId, { clock, state }] of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
}
