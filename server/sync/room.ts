import type * as Y from 'yjs';
import type { DocumentId, PersonId } from '#app/domain/ids.ts';
import { awarenessMessage, CLOSE, readMessage, SYNC, syncMessage } from '#app/document/wire.ts';
import type { Committer, CommitSource, Share } from './committer.ts';
import { mergeInChunks, type DocumentBytes } from './document-bytes.ts';
import { KnownContent, type Standing } from './known-content.ts';
import { LIMITS } from './limits.ts';
import { Presence } from './presence.ts';
import type { Session } from './session.ts';

export interface RoomOptions {
  readonly documentId: DocumentId;
  readonly bytes: DocumentBytes;
  readonly committer: Committer;
  readonly nowMs: () => number;
  /** Runs once this turn's messages have been read. */
  readonly schedule: (work: () => void) => void;
  /** Something was stored; `seq` is the newest. */
  readonly committed: (documentId: DocumentId, seq: number) => void;
  /** A client did what no honest one does, or the room cannot go on. */
  readonly refused: (what: string, details: Record<string, unknown>) => void;
}

/** What one author has sent since the last commit began. */
interface Waiting {
  readonly session: Session | undefined;
  readonly personId: PersonId | null;
  readonly updates: Uint8Array[];
  /** How many messages these are; some add nothing new, but are acknowledged with what they repeat. */
  messages: number;
  readonly done: (() => void)[];
}

/**
 * One document and those who have it open. [SY1] In one queue: check, append, tell, acknowledge,
 * report; so nobody ever sees an edit that a crash could take back, and the log's order is the order
 * in which it was told.
 */
export class Room implements CommitSource {
  readonly documentId: DocumentId;
  readonly sessions = new Set<Session>();
  readonly bytes: DocumentBytes;
  #options: RoomOptions;
  #presence = new Presence<Session>();
  /** What is stored or on its way to be. */
  #accepted: KnownContent;
  #waiting = new Map<Session | symbol, Waiting>();
  #waitingBytes = 0;
  #isCommitting = false;
  #paused = new Set<Session>();
  #isPresenceScheduled = false;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.documentId = options.documentId;
    this.bytes = options.bytes;
    this.#accepted = new KnownContent();
    this.#accepted.add(KnownContent.decode(options.bytes.all()));
  }

  /** Whether it may leave memory: nobody is here and nothing waits to be stored. */
  get isIdle(): boolean {
    return this.sessions.size === 0 && this.#waiting.size === 0 && !this.#isCommitting;
  }

  join(session: Session): void {
    this.sessions.add(session);
    // A reader is not asked for what the server lacks.
    if (session.visitor.access === 'write') {
      session.wire.send(syncMessage(SYNC.step1, this.bytes.known.stateVector()));
    }
    const everyone = this.#presence.everyone();
    if (everyone !== undefined) session.wire.send(awarenessMessage(everyone));
  }

  leave(session: Session): void {
    session.isOpen = false;
    session.held = [];
    this.sessions.delete(session);
    this.#paused.delete(session);
    this.#presence.leave(session);
    this.#schedulePresence();
  }

  /** One message of a client. Whatever it is, the others and the room go on. */
  receive(session: Session, message: Uint8Array): void {
    if (!session.isOpen) return;
    try {
      this.#handle(session, message);
    } catch (error) {
      this.#refuse(session, CLOSE.malformed, 'the message cannot be read', { error });
    }
  }

  #handle(session: Session, bytes: Uint8Array): void {
    const message = readMessage(bytes);
    switch (message.is) {
      case 'step1':
        session.send(syncMessage(SYNC.step2, this.bytes.missing(message.stateVector)), this.#options.nowMs());
        return;
      case 'update':
        this.#receiveUpdate(session, message.update, message.isStep2);
        return;
      case 'awareness':
        this.#presence.receive(session, message.entries, session.visitor.appearance);
        this.#schedulePresence();
        return;
      case 'query-awareness': {
        const everyone = this.#presence.everyone();
        if (everyone !== undefined) session.send(awarenessMessage(everyone), this.#options.nowMs());
        return;
      }
      case 'other':
        return;
    }
  }

  #receiveUpdate(session: Session, update: Uint8Array, isStep2: boolean): void {
    const decoded = KnownContent.decode(update);
    if (session.visitor.access === 'read') {
      // Some clients offer what they have without being asked; only something new is an attempt to write.
      if (this.#accepted.standing(decoded) === 'known') return;
      this.#refuse(session, CLOSE.readerWrote, 'this person may read here, not write', {});
      return;
    }
    if (this.bytes.sizeBytes + this.#waitingBytes + update.byteLength > LIMITS.documentBytes) {
      this.#refuse(session, CLOSE.tooLarge, 'the document would become too large', { bytes: this.bytes.sizeBytes });
      return;
    }
    const standing = this.#accepted.standing(decoded);
    if (standing === 'gap') {
      this.#hold(session, update, isStep2);
      return;
    }
    this.#accept(session, update, decoded, standing);
    this.#releaseHeld(session);
  }

  /**
   * [SY4] A client that was offline and types at once sends an edit before what it builds on: it waits,
   * within bounds, for that same connection's answer to our question. What even that answer lacks is refused.
   */
  #hold(session: Session, update: Uint8Array, isStep2: boolean): void {
    const heldBytes = session.held.reduce((sum, held) => sum + held.byteLength, update.byteLength);
    if (isStep2 || session.held.length >= LIMITS.heldUpdates || heldBytes > LIMITS.heldBytes) {
      this.#refuse(session, CLOSE.malformed, 'the edit builds on others that were never sent', {});
      return;
    }
    session.held.push(update);
    session.wire.send(syncMessage(SYNC.step1, this.bytes.known.stateVector()));
  }

  #releaseHeld(session: Session): void {
    for (const update of session.held.splice(0)) {
      const decoded = KnownContent.decode(update);
      const standing = this.#accepted.standing(decoded);
      if (standing === 'gap') session.held.push(update);
      else this.#accept(session, update, decoded, standing);
    }
  }

  #accept(
    session: Session,
    update: Uint8Array,
    decoded: ReturnType<typeof KnownContent.decode>,
    standing: Exclude<Standing, 'gap'>,
  ): void {
    if (standing === 'known' && this.#waiting.size === 0 && !this.#isCommitting) {
      session.messagesStored(1);
      return;
    }
    const waiting = this.#waitingOf(session, session, session.visitor.personId);
    waiting.messages += 1;
    if (standing === 'new') {
      this.#accepted.add(decoded);
      waiting.updates.push(update);
      this.#waitingBytes += update.byteLength;
    }
    this.#options.committer.wants(this);
    if (this.#waitingBytes > LIMITS.waitingBytes && !this.#paused.has(session)) {
      this.#paused.add(session);
      session.wire.pause();
    }
  }

  /**
   * An edit of the server's own, on the same path as a browser's. `work` changes the document it is given,
   * which has everything stored so far; resolves when its edit is stored and told.
   */
  async edit<T>(personId: PersonId | null, work: (doc: Y.Doc) => T): Promise<T> {
    const doc = this.bytes.toDoc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const result = work(doc);
    const update = mergeInChunks(updates);
    doc.destroy();
    if (update !== undefined) {
      await new Promise<void>((done) => {
        const waiting = this.#waitingOf(Symbol('server'), undefined, personId);
        waiting.updates.push(update);
        waiting.done.push(done);
        this.#accepted.add(KnownContent.decode(update));
        this.#waitingBytes += update.byteLength;
        this.#options.committer.wants(this);
      });
    }
    return result;
  }

  #waitingOf(key: Session | symbol, session: Session | undefined, personId: PersonId | null): Waiting {
    const there = this.#waiting.get(key);
    if (there !== undefined) return there;
    const made: Waiting = { session, personId, updates: [], messages: 0, done: [] };
    this.#waiting.set(key, made);
    return made;
  }

  takeShare(): Share | undefined {
    if (this.#waiting.size === 0) return undefined;
    const taken = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#waitingBytes = 0;
    this.#isCommitting = true;
    // What different authors send between two commits cannot depend on one another: nobody has seen the others'.
    const merged = taken.map((waiting) => ({ waiting, update: mergeInChunks(waiting.updates) }));
    const withEdits = merged.flatMap(({ waiting, update }) => (update === undefined ? [] : [{ waiting, update }]));
    return {
      entries: withEdits.map(({ waiting, update }) => ({
        documentId: this.documentId,
        bytes: update,
        personId: waiting.personId,
      })),
      stored: (seqs) => this.#stored(taken, withEdits, seqs),
    };
  }

  #stored(
    taken: readonly Waiting[],
    withEdits: readonly { readonly waiting: Waiting; readonly update: Uint8Array }[],
    seqs: readonly (number | null)[],
  ): void {
    this.#isCommitting = false;
    if (seqs.includes(null)) {
      this.closeAll(CLOSE.unknownDocument, 'the document no longer exists');
      return;
    }
    withEdits.forEach(({ update }, index) => this.bytes.add(update, seqs[index] ?? this.bytes.seq));
    this.#tell(withEdits);
    for (const { session, messages, done } of taken) {
      session?.messagesStored(messages);
      for (const resolve of done) resolve();
    }
    for (const session of this.#paused) session.wire.resume();
    this.#paused.clear();
    if (withEdits.length > 0) this.#options.committed(this.documentId, this.bytes.seq);
  }

  /** One frame for each: everything of this commit but one's own. */
  #tell(stored: readonly { readonly waiting: Waiting; readonly update: Uint8Array }[]): void {
    const everything = mergeInChunks(stored.map(({ update }) => update));
    if (everything === undefined) return;
    const frame = syncMessage(SYNC.update, everything);
    const nowMs = this.#options.nowMs();
    for (const session of this.sessions) {
      const others = stored.filter(({ waiting }) => waiting.session !== session);
      if (others.length === stored.length) {
        session.send(frame, nowMs);
        continue;
      }
      const theirs = mergeInChunks(others.map(({ update }) => update));
      if (theirs !== undefined) session.send(syncMessage(SYNC.update, theirs), nowMs);
    }
  }

  #schedulePresence(): void {
    if (this.#isPresenceScheduled) return;
    this.#isPresenceScheduled = true;
    this.#options.schedule(() => {
      this.#isPresenceScheduled = false;
      const changed = this.#presence.takeChanged();
      if (changed === undefined) return;
      const frame = awarenessMessage(changed);
      // The sender too: its client takes silence for a lost connection.
      for (const session of this.sessions) session.send(frame, this.#options.nowMs());
    });
  }

  /** Sends slow readers everything anew once they have caught up, and gives up on those who do not. */
  tend(): void {
    const nowMs = this.#options.nowMs();
    for (const session of this.sessions) {
      if (session.behindSinceMs === undefined) continue;
      if (session.wire.unreadBytes() < LIMITS.unreadBytes / 16) {
        session.behindSinceMs = undefined;
        session.send(syncMessage(SYNC.step2, this.bytes.all()), nowMs);
      } else if (nowMs - session.behindSinceMs > LIMITS.unreadMs) {
        this.#refuse(session, CLOSE.tryLater, 'the connection is too slow', {});
      }
    }
  }

  closeAll(code: number, reason: string): void {
    for (const session of [...this.sessions]) this.expel(session, code, reason);
  }

  expel(session: Session, code: number, reason: string): void {
    session.close(code, reason);
    this.leave(session);
  }

  #refuse(session: Session, code: number, reason: string, details: Record<string, unknown>): void {
    this.#options.refused(reason, { documentId: this.documentId, personId: session.visitor.personId, ...details });
    this.expel(session, code, reason);
  }
}
