import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { asId, type PersonId } from '#app/domain/ids.ts';
import type { ClientIds } from './client-ids.ts';
import { LIMITS } from './limits.ts';

/** How somebody appears to the others: from their session, never from what their client says. */
export interface Appearance {
  readonly id: PersonId;
  readonly name: string;
  readonly color: string;
}

interface Present {
  readonly clientId: number;
  readonly clock: number;
  /** JSON. */
  readonly state: string;
}

/**
 * Who is in one room, with cursors: in memory only. A client id belongs to the person, and as long as it
 * is there to the connection, that first used it; entries for others' ids are dropped silently, since
 * honest clients pass on what they hear.
 */
export class Presence<Connection extends object> {
  #ids: ClientIds;
  /** Made when somebody comes: most rooms that are open have nobody who says where they are. */
  #present: Map<number, Present & { readonly connection: Connection }> | undefined;
  /** What has changed since the last broadcast; a state of null is gone. */
  #changed: Map<number, Omit<Present, 'clientId'> & { readonly connection: Connection }> | undefined;

  constructor(ids: ClientIds) {
    this.#ids = ids;
  }

  /** Takes in a client's awareness message. Throws where it cannot be read. */
  receive(connection: Connection, entries: Uint8Array, appearance: Appearance): void {
    for (const entry of readEntries(entries)) this.#take(connection, entry, appearance);
  }

  /** Takes in what another node has taken in: names are set already. */
  receiveFromNode(node: Connection, entries: Uint8Array): void {
    for (const { clientId, clock, state } of readEntries(entries)) {
      const there = this.#present?.get(clientId);
      if (there !== undefined && there.connection !== node) continue;
      const owner = userOf(JSON.parse(state));
      if (owner === undefined) this.#remove(node, clientId, clock);
      else {
        this.#ids.bind(clientId, owner);
        this.#put(node, { clientId, clock, state });
      }
    }
  }

  #take(connection: Connection, entry: Present, appearance: Appearance): void {
    const { clientId, clock } = entry;
    const there = this.#present?.get(clientId);
    if (there !== undefined && (there.connection !== connection || clock < there.clock)) return;
    if (this.#ids.isAnothers(clientId, appearance.id) || Buffer.byteLength(entry.state) > LIMITS.presenceBytes) return;
    const state: unknown = JSON.parse(entry.state);
    if (typeof state !== 'object' || state === null || Array.isArray(state)) {
      if (there !== undefined) this.#remove(connection, clientId, clock);
      return;
    }
    const own = this.#idsOf(connection);
    // With a name that the server gave to another, or among others once it has one of its own, it is only passed on.
    const isPassedOn =
      there === undefined && (own.length > 0 ? userOf(state) !== undefined : isOfAnother(state, appearance));
    if (isPassedOn || (there === undefined && own.length >= LIMITS.presenceIdsPerConnection)) return;
    this.#ids.bind(clientId, appearance.id);
    this.#put(connection, { clientId, clock, state: JSON.stringify({ ...state, user: appearance }) });
  }

  #put(connection: Connection, { clientId, clock, state }: Present): void {
    this.#present ??= new Map();
    this.#present.set(clientId, { connection, clientId, clock, state });
    this.#changed ??= new Map();
    this.#changed.set(clientId, { connection, clock, state });
  }

  leave(connection: Connection): void {
    // With the clock it had: a higher one would make the others ignore it when it comes back.
    for (const clientId of this.#idsOf(connection)) {
      this.#remove(connection, clientId, this.#present?.get(clientId)?.clock ?? 0);
    }
  }

  #remove(connection: Connection, clientId: number, clock: number): void {
    this.#present?.delete(clientId);
    this.#changed ??= new Map();
    this.#changed.set(clientId, { connection, clock, state: 'null' });
  }

  #idsOf(connection: Connection): number[] {
    return [...(this.#present ?? [])]
      .filter(([, entry]) => entry.connection === connection)
      .map(([clientId]) => clientId);
  }

  /** Everyone here, for one who joins; undefined when nobody is. */
  everyone(): Uint8Array | undefined {
    return encodeEntries(this.#present);
  }

  /** Those who are here by these connections only. */
  those(isWanted: (connection: Connection) => boolean): Uint8Array | undefined {
    return encodeEntries(new Map([...(this.#present ?? [])].filter(([, { connection }]) => isWanted(connection))));
  }

  /** Everyone's state, or only that of one connection, as JSON. */
  states(connection?: Connection): string[] {
    return [...(this.#present?.values() ?? [])]
      .filter((entry) => connection === undefined || entry.connection === connection)
      .map(({ state }) => state);
  }

  /** What changed since the last call, and what of it by `isOwn` connections; undefined when nothing did. */
  takeChanged(isOwn: (connection: Connection) => boolean): {
    readonly all: Uint8Array | undefined;
    readonly own: Uint8Array | undefined;
  } {
    const own = new Map([...(this.#changed ?? [])].filter(([, { connection }]) => isOwn(connection)));
    const all = encodeEntries(this.#changed);
    this.#changed = undefined;
    return { all, own: encodeEntries(own) };
  }
}

/** Who a state says it is; what a client says of itself is never shown, and has no id. */
function userOf(state: unknown): PersonId | undefined {
  if (typeof state !== 'object' || state === null || !('user' in state)) return undefined;
  const { user } = state;
  if (typeof user !== 'object' || user === null || !('id' in user)) return undefined;
  return typeof user.id === 'string' ? asId<PersonId>(user.id) : undefined;
}

function isOfAnother(state: unknown, appearance: Appearance): boolean {
  const user = userOf(state);
  return user !== undefined && user !== appearance.id;
}

function readEntries(entries: Uint8Array): Present[] {
  const decoder = decoding.createDecoder(entries);
  const count = decoding.readVarUint(decoder);
  const read: Present[] = [];
  for (let index = 0; index < count; index += 1) {
    read.push({
      clientId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    });
  }
  return read;
}

function encodeEntries(
  entries: ReadonlyMap<number, { readonly clock: number; readonly state: string }> | undefined,
): Uint8Array | undefined {
  if (entries === undefined || entries.size === 0) return undefined;
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.size);
    for (const [clientId, { clock, state }] of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
}
