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
  readonly ids: ClientIds;
  readonly nowMs: () => number;
  /** Runs once this turn's messages have been read. */
  readonly schedule: (work: () => void) => void;
  readonly later: (ms: number, work: () => void) => void;
  /** What the other nodes are told. */
  readonly publish: (entries: Uint8Array) => void;
}

/** Tells everybody in one room, here and at other nodes, who is there. Nothing of it is stored. */
export class RoomPresence {
  #options: RoomPresenceOptions;
  #presence: Presence<Session | Elsewhere>;
  #isDue = false;
  #toldAtMs = Number.NEGATIVE_INFINITY;

  constructor(options: RoomPresenceOptions) {
    this.#options = options;
    this.#presence = new Presence(options.ids);
  }

  /** Sends who is here. */
  join(session: Session): void {
    const everyone = this.#presence.everyone();
    if (everyone !== undefined) session.send([new Packet(awarenessMessage(everyone))]);
  }

  /** Takes in a client's message. Throws where it cannot be read. */
  receive(session: Session, entries: Uint8Array, sessions: Iterable<Session>): void {
    this.#presence.receive(session, entries, session.visitor.appearance);
    this.#tellSoon(sessions);
  }

  leave(session: Session, sessions: Iterable<Session>): void {
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
    if (own !== undefined) this.#options.publish(own);
  }

  /** Everyone's state, as their clients wrote it, with the name that the server gave. */
  states(): unknown[] {
    return this.#presence.states().map((state) => JSON.parse(state) as unknown);
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
    if (own !== undefined) this.#options.publish(own);
    if (all === undefined) return;
    const packet = new Packet(awarenessMessage(all));
    // The sender too: its client takes silence for a lost connection.
    for (const session of sessions) if (!session.isSlow) session.send([packet]);
  }
}
