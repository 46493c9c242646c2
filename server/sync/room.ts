import type * as Y from 'yjs';
import type { DocumentId, PersonId } from '#app/domain/ids.ts';
import { CLOSE, readMessage, SYNC, syncMessage } from '#app/document/wire.ts';
import type { ClientIds } from './client-ids.ts';
import type { Committer, CommitSource, Share } from './committer.ts';
import { copied, type DocumentBytes } from './document-bytes.ts';
import { Intake, joinedEdits, type Verdict, type Waiting } from './intake.ts';
import { joinUpdates } from './join-updates.ts';
import { LIMITS } from './limits.ts';
import { Packet } from './packet.ts';
import type { RoomPresence } from './room-presence.ts';
import type { Session } from './session.ts';
import type { StoredUpdate } from './update-log.ts';
import { scanUpdate, type Scan } from './update-scan.ts';

/** What a room has of its own. */
export interface RoomDocument {
  readonly documentId: DocumentId;
  readonly bytes: DocumentBytes;
  readonly presence: RoomPresence;
  readonly ids: ClientIds;
}

/** What all rooms of a process share. */
export interface RoomOptions {
  readonly committer: Committer;
  /** What the log has after `seq`: other nodes store in the same documents. */
  readonly since: (documentId: DocumentId, seq: number) => Promise<readonly StoredUpdate[]>;
  readonly nowMs: () => number;
  /** Runs once this turn's messages have been read. */
  readonly schedule: (work: () => void) => void;
  readonly wait: (ms: number) => Promise<void>;
  /** Something was stored; `seq` is the newest. */
  readonly committed: (room: Room, seq: number) => void;
  /** A client did what no honest one does, or the room cannot go on. */
  readonly refused: (what: string, details: Record<string, unknown>) => void;
}

const REFUSALS: Readonly<Record<Extract<Verdict, `refused-${string}`>, { code: number; reason: string }>> = {
  'refused-reader': { code: CLOSE.readerWrote, reason: 'this person may read here, not write' },
  'refused-gap': { code: CLOSE.malformed, reason: 'the edit builds on others that were never sent' },
  'refused-size': { code: CLOSE.tooLarge, reason: 'the document would become too large' },
};

const FETCH_RETRY_MS = 200;

/**
 * One document and those who have it open. [SY1] In one queue: check, append, tell, acknowledge,
 * report; so nobody ever sees an edit that a crash could take back, and the log's order is the order
 * in which it was told.
 */
export class Room implements CommitSource {
  readonly documentId: DocumentId;
  readonly sessions = new Set<Session>();
  readonly bytes: DocumentBytes;
  readonly presence: RoomPresence;
  /** The room has left memory, and another may be open on the same document. */
  isClosed = false;
  #options: RoomOptions;
  #intake: Intake;
  /** Something is being stored, or fetched from the log. */
  #isBusy = false;
  /** The newest number that another node is known to have stored. */
  #storedElsewhere = 0;
  #isAnswering = false;
  /** Who came before the document was read through: they get it first, and are asked what the server lacks then. */
  #unasked = new Set<Session>();
  /** The server's own edits, one after the other. */
  #ownEdits: Promise<unknown> = Promise.resolve();

  constructor(document: RoomDocument, options: RoomOptions) {
    this.#options = options;
    this.documentId = document.documentId;
    this.bytes = document.bytes;
    this.presence = document.presence;
    this.#intake = new Intake(document.bytes.known, document.ids, document.bytes);
  }

  /** Whether it may leave memory: nobody is here and nothing waits to be stored. */
  get isIdle(): boolean {
    return this.sessions.size === 0 && this.#intake.isEmpty && !this.#isBusy;
  }

  join(session: Session): void {
    this.sessions.add(session);
    // A reader is not asked for what the server lacks.
    if (session.visitor.access === 'write') {
      if (this.bytes.known.isRead) session.send([this.#question()]);
      else this.#unasked.add(session);
    }
    if (this.#options.committer.fails) this.#tellStoring(session);
    this.presence.join(session);
  }

  leave(session: Session): void {
    session.isOpen = false;
    this.sessions.delete(session);
    this.#unasked.delete(session);
    this.#intake.leave(session);
    this.presence.leave(session, this.sessions);
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
      case 'update':
        this.#receiveUpdate(session, message.update, message.isStep2);
        return;
      case 'step1':
        session.question = message.stateVector;
        this.#scheduleAnswers();
        return;
      case 'awareness':
        this.presence.receive(session, message.entries, this.sessions);
        return;
      case 'query-awareness':
        this.presence.join(session);
        return;
      case 'other':
        return;
    }
  }

  #receiveUpdate(session: Session, update: Uint8Array, isStep2: boolean): void {
    session.receivedMessages += 1;
    const verdict = this.#intake.receive(session, update, isStep2, this.#options.nowMs(), !this.#isBusy);
    switch (verdict) {
      case 'queued':
        this.#options.committer.wants(this);
        this.#options.committer.waits(
          session,
          { messages: session.waitingMessages, bytes: session.waitingBytes },
          update.byteLength,
        );
        return;
      case 'known': {
        const stored = session.messagesStored(1);
        if (stored !== undefined) session.send([stored]);
        return;
      }
      case 'held':
        session.send([this.#question()]);
        return;
      default: {
        const { code, reason } = REFUSALS[verdict];
        this.#refuse(session, code, reason, { sizeBytes: this.bytes.sizeBytes, structs: this.bytes.structs });
      }
    }
  }

  #question(): Packet {
    return new Packet(syncMessage(SYNC.step1, this.bytes.known.stateVector()));
  }

  #scheduleAnswers(): void {
    if (this.#isAnswering) return;
    this.#isAnswering = true;
    this.#options.schedule(() => {
      this.#isAnswering = false;
      this.#answerQuestions();
    });
  }

  /** [SY7] However often one asks in a turn, it is answered once; a storm of questions once a second. */
  #answerQuestions(): void {
    for (const session of this.sessions) {
      if (session.question === undefined || session.questionsLeft <= 0 || session.isSlow) continue;
      const question = session.question;
      session.question = undefined;
      session.questionsLeft -= 1;
      try {
        session.send(this.bytes.answer(question));
        session.seq = this.bytes.seq;
        session.behindSinceMs = undefined;
      } catch (error) {
        this.#refuse(session, CLOSE.malformed, 'the message cannot be read', { error });
      }
    }
    if (this.#unasked.size > 0) this.#options.schedule(() => this.#askUnasked());
  }

  #askUnasked(): void {
    for (const session of this.#unasked) session.send([this.#question()]);
    this.#unasked.clear();
  }

  /**
   * An edit of the server's own, on the same path as a browser's. `work` changes the document it is given,
   * which has everything stored so far, and what the server's edits before it on this node did; resolves when its
   * edit is stored and told.
   */
  edit<T>(personId: PersonId | null, work: (doc: Y.Doc) => T): Promise<T> {
    const edited = this.#ownEdits.then(() => this.#edit(personId, work));
    this.#ownEdits = edited.catch(() => undefined);
    return edited;
  }

  async #edit<T>(personId: PersonId | null, work: (doc: Y.Doc) => T): Promise<T> {
    const doc = this.bytes.toDoc();
    const scans: Scan[] = [];
    doc.on('update', (update: Uint8Array) => scans.push(scanUpdate(update)));
    const result = work(doc);
    doc.destroy();
    if (scans.length > 0) {
      const isStored = await new Promise<boolean>((done) => {
        this.#intake.add(personId, joinUpdates(scans), done);
        this.#options.committer.wants(this);
      });
      if (!isStored) throw new Error(`an edit of document ${this.documentId} could not be stored`);
    }
    return result;
  }

  takeShare(): Share | undefined {
    // What waits is offered again when the room is done.
    if (this.#isBusy || this.#intake.isEmpty) return undefined;
    const taken = this.#intake.take();
    this.#isBusy = true;
    const withEdits: Taken[] = [];
    for (const waiting of taken) {
      // What different authors send between two commits cannot depend on one another: nobody has seen the others'.
      const update = joinedEdits(waiting);
      if (update !== undefined) withEdits.push({ waiting, update });
    }
    return {
      entries: withEdits.map(({ waiting, update }, index) => ({
        documentId: this.documentId,
        bytes: update,
        personId: waiting.personId,
        seq: this.bytes.seq + 1 + index,
      })),
      stored: (seqs) => void this.#stored(taken, withEdits, seqs),
      refused: (error) => {
        this.#options.refused('the log does not take an edit', { documentId: this.documentId, error });
        this.#giveUp(taken);
        this.end(CLOSE.tryLater, 'an edit could not be stored');
      },
    };
  }

  async #stored(
    taken: readonly Waiting[],
    withEdits: readonly Taken[],
    seqs: readonly (number | null)[],
  ): Promise<void> {
    if (seqs.includes(null)) {
      this.#giveUp(taken);
      return this.end(CLOSE.unknownDocument, 'the document no longer exists');
    }
    const first = seqs[0] ?? this.bytes.seq + 1;
    const last = seqs.at(-1) ?? this.bytes.seq;
    if (first === this.bytes.seq + 1 && last === this.bytes.seq + seqs.length) {
      const edits = withEdits.map(({ waiting, update }, index) => ({
        seq: seqs[index] ?? 0,
        scan: scanUpdate(update),
        author: waiting.session,
      }));
      this.bytes.add(edits);
      this.#tell(edits);
    } else {
      // Another node has stored in between; what the log has is told in the log's order.
      await this.#fetch();
    }
    this.#acknowledge(taken);
    if (withEdits.length > 0) this.#options.committed(this, this.bytes.seq);
    this.#done();
  }

  #done(): void {
    this.#isBusy = false;
    this.#intake.releaseAll();
    if (!this.#intake.isEmpty) this.#options.committer.wants(this);
    if (this.#storedElsewhere > this.bytes.seq) void this.catchUp(this.#storedElsewhere);
  }

  /** Another node has stored up to `seq`: whatever is new is fetched and told. */
  async catchUp(seq: number): Promise<void> {
    this.#storedElsewhere = Math.max(this.#storedElsewhere, seq);
    if (this.#isBusy || seq <= this.bytes.seq || this.isClosed) return;
    this.#isBusy = true;
    const before = this.bytes.seq;
    await this.#fetch();
    // Rows that are not there: the number was wrong, and is not asked for again.
    if (this.bytes.seq === before) this.#storedElsewhere = before;
    this.#done();
  }

  async #fetch(): Promise<void> {
    for (;;) {
      if (this.isClosed) return;
      try {
        const rows = await this.#options.since(this.documentId, this.bytes.seq);
        const edits = rows.map(({ seq, bytes }) => ({ seq, scan: scanUpdate(copied(bytes)), author: undefined }));
        for (const { scan } of edits) this.bytes.known.add(scan);
        this.bytes.add(edits);
        this.#tell(edits);
        return;
      } catch (error) {
        this.#options.refused('what others stored could not be fetched; trying again', {
          documentId: this.documentId,
          error,
        });
        await this.#options.wait(FETCH_RETRY_MS);
      }
    }
  }

  /**
   * One frame, the same bytes for everybody. An author of a part gets that back with the rest, which costs its
   * client less than it would cost to leave it out here.
   */
  #tell(edits: readonly Told[]): void {
    if (edits.length === 0) return;
    const packet = new Packet(syncMessage(SYNC.update, joinUpdates(edits.map(({ scan }) => scan))));
    const onlyAuthor = edits.every(({ author }) => author === edits[0]?.author) ? edits[0]?.author : undefined;
    for (const session of this.sessions) {
      if (session.seq === undefined || session.behindSinceMs !== undefined) continue;
      if (session !== onlyAuthor) {
        if (session.isSlow) {
          this.#passOver(session);
          continue;
        }
        session.send([packet]);
      }
      session.seq = this.bytes.seq;
    }
  }

  /** [SY7] Nothing is kept for a slow reader but the number of what it has. */
  #passOver(session: Session): void {
    session.behindSinceMs = this.#options.nowMs();
    session.wire.whenDrained(() => this.#resume(session));
  }

  #resume(session: Session): void {
    if (!session.isOpen || session.behindSinceMs === undefined || session.seq === undefined) return;
    session.behindSinceMs = undefined;
    session.send(this.bytes.since(session.seq));
    session.seq = this.bytes.seq;
    this.presence.join(session);
  }

  #acknowledge(taken: readonly Waiting[]): void {
    for (const { session, messages, done } of taken) {
      const stored = session?.messagesStored(messages);
      if (stored !== undefined) session?.send([stored]);
      for (const tell of done) tell(true);
    }
  }

  #giveUp(taken: readonly Waiting[]): void {
    for (const { done } of taken) for (const tell of done) tell(false);
  }

  /** [OF4] Everyone here is told that nothing can be stored at present, and when that is over. */
  tellStoring(): void {
    for (const session of this.sessions) this.#tellStoring(session);
  }

  #tellStoring(session: Session): void {
    const told = session.storing(this.#options.committer.fails);
    if (told !== undefined && !session.isSlow) session.send([told]);
  }

  /** Once a second: gives up on readers who do not catch up, and on edits whose ground never comes. */
  tend(): void {
    const nowMs = this.#options.nowMs();
    this.bytes.forgetPackets();
    let isAsked = false;
    for (const session of this.sessions) {
      session.questionsLeft = Math.min(LIMITS.questionsAtOnce, session.questionsLeft + 1);
      isAsked ||= session.question !== undefined;
      if (session.behindSinceMs !== undefined && nowMs - session.behindSinceMs > LIMITS.unreadMs) {
        this.#refuse(session, CLOSE.tryLater, 'the connection is too slow', {});
      }
    }
    for (const session of this.#intake.overdue(nowMs)) {
      this.#refuse(session, CLOSE.tryLater, 'an edit waits for others that nobody has sent', {});
    }
    if (isAsked) this.#scheduleAnswers();
    this.#askUnasked();
    // What has come in meanwhile is at the server, though not stored: its author may know.
    if (this.#options.committer.fails) this.tellStoring();
  }

  closeAll(code: number, reason: string): void {
    for (const session of [...this.sessions]) this.expel(session, code, reason);
  }

  /** The room cannot go on: who comes back gets the document as the log has it. */
  end(code: number, reason: string): void {
    this.isClosed = true;
    this.#isBusy = false;
    this.#giveUp(this.#intake.take());
    this.closeAll(code, reason);
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

interface Taken {
  readonly waiting: Waiting;
  readonly update: Uint8Array;
}

interface Told {
  readonly seq: number;
  readonly scan: Scan;
  readonly author: Session | undefined;
}
