import { asId, type DocumentId, type PersonId } from '#app/domain/ids.ts';
import { awarenessMessage } from '#app/document/wire.ts';
import type { ClientIds } from './client-ids.ts';
import { LIMITS } from './limits.ts';
import { Packet } from './packet.ts';
import { Presence } from './presence.ts';
import { Session } from './session.ts';

/** Another node, as the place where somebody is. */
export interface Elsewhere {
  readonly nodeId: string;
}

export interface RoomPresenceOptions {
  readonly nowMs: () => number;
  /** Runs once this turn's messages have been read. */
  readonly schedule: (work: () => void) => void;
  readonly later: (ms: number, work: () => void) => void;
  /** What the other nodes are told. */
  readonly publish: (documentId: DocumentId, entries: Uint8Array) => void;
}

/** Somebody in a room, as the coordinator may ask. */
export interface PersonInRoom {
  readonly personId: PersonId;
  readonly name: string;
  readonly isHere: boolean;
  /** Edits that are on the person's device, or on their way, and not stored. */
  readonly hasUnstored: boolean;
}

/** Tells everybody in one room, here and at other nodes, who is there. Nothing of it is stored. */
export class RoomPresence {
  #documentId: DocumentId;
  #options: RoomPresenceOptions;
  #presence: Presence<Session | Elsewhere>;
  /** By name: those whose last word was that they had edits which were not stored. */
  #leftUnstored: Map<PersonId, string> | undefined;
  #isDue = false;
  #toldAtMs = Number.NEGATIVE_INFINITY;

  constructor(documentId: DocumentId, ids: ClientIds, options: RoomPresenceOptions) {
    this.#documentId = documentId;
    this.#options = options;
    this.#presence = new Presence(ids);
  }

  /** Sends who is here. */
  join(session: Session): void {
    const everyone = this.#presence.everyone();
    if (everyone !== undefined) session.send([new Packet(awarenessMessage(everyone))]);
  }

  /** Takes in a client's message. Throws where it cannot be read. */
  receive(session: Session, entries: Uint8Array, sessions: Iterable<Session>): void {
    this.#presence.receive(session, entries, session.visitor.appearance);
    if (!this.#hasUnstored(session)) this.#leftUnstored?.delete(session.visitor.personId);
    this.#tellSoon(sessions);
  }

  #hasUnstored(session: Session): boolean {
    return (
      session.waitingMessages > 0 || this.#presence.states(session).some((state) => readPerson(state)?.hasUnstored)
    );
  }

  leave(session: Session, sessions: Iterable<Session>): void {
    const { personId, appearance } = session.visitor;
    if (this.#hasUnstored(session)) (this.#leftUnstored ??= new Map()).set(personId, appearance.name);
    this.#presence.leave(session);
    this.#tellSoon(sessions);
  }

  receiveFromNode(node: Elsewhere, entries: Uint8Array, sessions: Iterable<Session>): void {
    this.#presence.receiveFromNode(node, entries);
    this.#tellSoon(sessions);
  }

  nodeGone(node: Elsewhere, sessions: Iterable<Session>): void {
    this.#presence.leave(node);
    this.#tellSoon(sessions);
  }

  /** Those who are here through this node, for another that asks. */
  publishOwn(): void {
    const own = this.#presence.those((connection) => connection instanceof Session);
    if (own !== undefined) this.#options.publish(this.#documentId, own);
  }

  /**
   * Who has the document open, at any node, and who went away with edits that were not stored; each person once.
   * What a device holds that has not been connected since, nobody but that device knows.
   */
  people(): PersonInRoom[] {
    const people = new Map<PersonId, PersonInRoom>(
      [...(this.#leftUnstored ?? [])].map(([personId, name]) => [
        personId,
        { personId, name, isHere: false, hasUnstored: true },
      ]),
    );
    for (const state of this.#presence.states()) {
      const person = readPerson(state);
      if (person === undefined) continue;
      const there = people.get(person.personId);
      const isUnstored = person.hasUnstored || (there?.isHere === true && there.hasUnstored);
      people.set(person.personId, { ...person, hasUnstored: isUnstored });
    }
    return [...people.values()];
  }

  /** At once, and then at most so often: what changes in between goes together. */
  #tellSoon(sessions: Iterable<Session>): void {
    if (this.#isDue) return;
    this.#isDue = true;
    const waitMs = this.#toldAtMs + LIMITS.presenceMs - this.#options.nowMs();
    const tell = () => this.#tell(sessions);
    if (waitMs <= 0) this.#options.schedule(tell);
    else this.#options.later(waitMs, tell);
  }

  #tell(sessions: Iterable<Session>): void {
    this.#isDue = false;
    this.#toldAtMs = this.#options.nowMs();
    const { all, own } = this.#presence.takeChanged((connection) => connection instanceof Session);
    if (own !== undefined) this.#options.publish(this.#documentId, own);
    if (all === undefined) return;
    const packet = new Packet(awarenessMessage(all));
    // The sender too: its client takes silence for a lost connection.
    for (const session of sessions) if (!session.isSlow) session.send([packet]);
  }
}

/** A state that this server, or another node, has put the name into. */
function readPerson(json: string): PersonInRoom | undefined {
  const state = JSON.parse(json) as { user?: { id?: unknown; name?: unknown }; unstored?: unknown };
  const { id, name } = state.user ?? {};
  if (typeof id !== 'string' || typeof name !== 'string') return undefined;
  return { personId: asId<PersonId>(id), name, isHere: true, hasUnstored: state.unstored === true };
}
