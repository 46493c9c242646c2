import * as Y from 'yjs';
import type { PersonId } from '#app/domain/ids.ts';
import type { ClientIds } from './client-ids.ts';
import { copied } from './document-bytes.ts';
import { LIMITS } from './limits.ts';
import type { KnownContent } from './known-content.ts';
import type { Session } from './session.ts';
import { joinUpdates } from './join-updates.ts';
import { scanUpdate, type Scan } from './update-scan.ts';

/** What becomes of a message with edits. */
export type Verdict =
  /** It waits to be stored, or repeats what waits. */
  | 'queued'
  /** It adds nothing to what is stored. */
  | 'known'
  /** It depends on something that is not here: the client is asked for it. */
  | 'held'
  | 'refused-reader'
  | 'refused-gap'
  | 'refused-size';

/** What one author has sent since the last commit began. */
export interface Waiting {
  readonly session: Session | undefined;
  readonly personId: PersonId | null;
  readonly scans: Scan[];
  /** How many messages these are; some add nothing new, but are acknowledged with what they repeat. */
  messages: number;
  bytes: number;
  /** Told whether it was stored. */
  readonly done: ((isStored: boolean) => void)[];
}

/** Checks what clients send to one document, and keeps what waits to be stored. */
export class Intake {
  /** Everything stored and everything that waits. */
  #known: KnownContent;
  #stored: { readonly sizeBytes: number; readonly structs: number };
  #waiting: Map<Session | symbol, Waiting> | undefined;
  #waitingBytes = 0;
  #waitingStructs = 0;
  #ids: ClientIds;
  #holding: Set<Session> | undefined;

  constructor(
    known: KnownContent,
    ids: ClientIds,
    /** What is stored, as it grows. */
    stored: { readonly sizeBytes: number; readonly structs: number },
  ) {
    this.#known = known;
    this.#ids = ids;
    this.#stored = stored;
  }

  get isEmpty(): boolean {
    return this.#waiting === undefined;
  }

  /** Judges one message; throws where it cannot be read. `isSettled`: nothing is being stored just now. */
  receive(session: Session, update: Uint8Array, isStep2: boolean, nowMs: number, isSettled: boolean): Verdict {
    const scan = scanUpdate(update, LIMITS.messageStructs);
    const standing = this.#known.standing(scan);
    if (session.visitor.access === 'read') {
      // Some clients offer what they have without being asked; only something new is an attempt to write.
      return standing === 'known' ? 'known' : 'refused-reader';
    }
    if (standing === 'known') {
      if (isSettled && this.#waiting === undefined) return 'known';
      this.#waitingOf(session).messages += 1;
      return 'queued';
    }
    if (this.#isTooLarge(scan)) return 'refused-size';
    const isForeign = this.#isForeign(session, scan);
    if (standing === 'gap' || isForeign) return this.#hold(session, scan, isStep2 && !isForeign, nowMs);
    if (!isStep2) this.#bindAuthor(session, scan);
    this.#queue(session, standing === 'overlap' ? this.#trimmed(scan) : scan);
    this.release(session);
    return 'queued';
  }

  /** A live edit is its author's own; what comes as an answer to a question may be passed on for others. */
  #bindAuthor(session: Session, { blocks }: Scan): void {
    const [first] = blocks;
    if (first !== undefined && blocks.length === 1) this.#ids.bind(first.client, session.visitor.personId);
  }

  /**
   * [SY10] New edits in the name of another's Yjs client id. Taken in, they would make that person's own edits with the
   * same numbers count as known, and lose them.
   */
  #isForeign(session: Session, { blocks }: Scan): boolean {
    return blocks.some(
      ({ client, end }) => this.#ids.isAnothers(client, session.visitor.personId) && end > this.#known.clock(client),
    );
  }

  #isTooLarge(scan: Scan): boolean {
    const { sizeBytes, structs } = this.#stored;
    const added = scan.blocks.reduce((sum, block) => sum + block.structs, 0);
    return (
      sizeBytes + this.#waitingBytes + scan.bytes.byteLength > LIMITS.documentBytes ||
      structs + this.#waitingStructs + added > LIMITS.documentStructs
    );
  }

  /**
   * [SY4] A client that was offline and types at once sends an edit before what it builds on: it waits,
   * within bounds, for that same connection's answer to our question. What even that answer lacks is refused.
   */
  #hold(session: Session, scan: Scan, isAnswer: boolean, nowMs: number): Verdict {
    const held = (session.held ??= []);
    const bytes = held.reduce((sum, one) => sum + one.scan.bytes.byteLength, scan.bytes.byteLength);
    if (isAnswer || held.length >= LIMITS.heldUpdates || bytes > LIMITS.heldBytes) return 'refused-gap';
    held.push({ scan, sinceMs: nowMs });
    (this.#holding ??= new Set()).add(session);
    return 'held';
  }

  /** Takes in what the session's held edits waited for, as far as it is there. */
  release(session: Session): void {
    const held = session.held;
    if (held === undefined) return;
    session.held = undefined;
    this.#holding?.delete(session);
    for (const one of held) {
      const standing = this.#known.standing(one.scan);
      if (standing === 'known') this.#waitingOf(session).messages += 1;
      else if (standing === 'gap' || this.#isForeign(session, one.scan)) {
        (session.held ??= []).push(one);
        (this.#holding ??= new Set()).add(session);
      } else this.#queue(session, standing === 'overlap' ? this.#trimmed(one.scan) : one.scan);
    }
  }

  /** What was stored by others may be what held edits wait for. */
  releaseAll(): void {
    for (const session of [...(this.#holding ?? [])]) this.release(session);
  }

  /** Connections whose edits have waited too long for what they build on. */
  overdue(nowMs: number): Session[] {
    return [...(this.#holding ?? [])].filter((session) =>
      session.held?.some((one) => nowMs - one.sinceMs > LIMITS.heldMs),
    );
  }

  leave(session: Session): void {
    session.held = undefined;
    this.#holding?.delete(session);
  }

  /** An edit of the server's own. */
  add(personId: PersonId | null, update: Uint8Array, done: (isStored: boolean) => void): void {
    const scan = scanUpdate(update);
    const waiting: Waiting = { session: undefined, personId, scans: [scan], messages: 0, bytes: 0, done: [done] };
    (this.#waiting ??= new Map()).set(Symbol('server'), waiting);
    this.#count(waiting, scan);
  }

  #queue(session: Session, scan: Scan): void {
    const waiting = this.#waitingOf(session);
    waiting.messages += 1;
    waiting.scans.push(scan);
    this.#count(waiting, scan);
    session.waitingMessages += 1;
    session.waitingBytes += scan.bytes.byteLength;
  }

  #count(waiting: Waiting, scan: Scan): void {
    this.#known.add(scan);
    waiting.bytes += scan.bytes.byteLength;
    this.#waitingBytes += scan.bytes.byteLength;
    for (const { structs } of scan.blocks) this.#waitingStructs += structs;
  }

  /** Only what is new of it, so that what is stored joins up without repeating anything. */
  #trimmed(scan: Scan): Scan {
    return scanUpdate(Y.diffUpdate(scan.bytes, this.#known.stateVector()));
  }

  #waitingOf(session: Session): Waiting {
    const there = this.#waiting?.get(session);
    if (there !== undefined) return there;
    const { personId } = session.visitor;
    const made: Waiting = { session, personId, scans: [], messages: 0, bytes: 0, done: [] };
    (this.#waiting ??= new Map()).set(session, made);
    return made;
  }

  /** Everything that waits; it no longer counts as waiting. */
  take(): Waiting[] {
    const taken = [...(this.#waiting?.values() ?? [])];
    this.#waiting = undefined;
    this.#waitingBytes = 0;
    this.#waitingStructs = 0;
    for (const { session } of taken) {
      if (session === undefined) continue;
      session.waitingMessages = 0;
      session.waitingBytes = 0;
    }
    return taken;
  }
}

/** An author's part of a commit, as one row of the log. */
export function joinedEdits({ scans }: Waiting): Uint8Array | undefined {
  const [only] = scans;
  if (only === undefined) return undefined;
  return scans.length === 1 ? copied(only.bytes) : joinUpdates(scans);
}
