import { AppendRefused, type LogEntry, type UpdateLog } from './update-log.ts';
import { LIMITS } from './limits.ts';

/** One room's share of a group commit. */
export interface Share {
  readonly entries: readonly LogEntry[];
  /** With the entries' numbers; null: the document no longer exists. */
  stored(seqs: readonly (number | null)[]): void;
  /** The log will never take it. */
  refused(error: unknown): void;
}

/** Something that may have edits to store. */
export interface CommitSource {
  /** Takes everything that waits; undefined when nothing does. */
  takeShare(): Share | undefined;
}

/** A connection that sends faster than the database stores. */
export interface Pausable {
  pause(): void;
  resume(): void;
}

export interface CommitterOptions {
  readonly log: UpdateLog;
  /** Runs the callback once this turn's messages have been read. */
  readonly schedule: (work: () => void) => void;
  /** Waits before a failed commit is tried again. */
  readonly wait: (ms: number) => Promise<void>;
  /** A new name for a commit, so that it is never stored twice. */
  readonly newCommitId: () => string;
  readonly failed: (error: unknown, waitingEntries: number) => void;
  readonly nowMs: () => number;
  /** Storing has failed, or hung, for more than a moment; or it is over. */
  readonly storingChanged: (fails: boolean) => void;
}

const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 5_000;
/** A slow disk or a checkpoint is no failure; people are told when it takes longer than they would wait. */
export const FAILS_AFTER_MS = 2_000;

/**
 * [SY2] Stores what all rooms have, in one transaction at a time: whatever comes in while one is under
 * way goes with the next. [SY3] When the database fails, the same entries are tried again until it
 * answers; nothing is told or acknowledged meanwhile, and past the limits no more is read.
 */
export class Committer {
  #options: CommitterOptions;
  #dirty = new Set<CommitSource>();
  #isRunning = false;
  #idle: (() => void)[] = [];
  #waitingMessages = 0;
  #waitingBytes = 0;
  #paused = new Set<Pausable>();
  /** When the commit under way began; undefined while none is. */
  #sinceMs: number | undefined;
  #fails = false;

  constructor(options: CommitterOptions) {
    this.#options = options;
  }

  /** The source has edits to store. */
  wants(source: CommitSource): void {
    this.#dirty.add(source);
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#options.schedule(() => void this.#run());
  }

  /** Counts what a connection adds to what waits; past the limits it is read no further until something is stored. */
  waits(connection: Pausable, own: { readonly messages: number; readonly bytes: number }, addedBytes: number): void {
    this.#waitingMessages += 1;
    this.#waitingBytes += addedBytes;
    if (
      own.messages >= LIMITS.waitingMessagesPerConnection ||
      own.bytes >= LIMITS.waitingBytesPerConnection ||
      this.#waitingMessages >= LIMITS.waitingMessages ||
      this.#waitingBytes >= LIMITS.waitingBytes
    ) {
      this.#paused.add(connection);
      connection.pause();
    }
  }

  /** Whether nothing can be stored at present, for more than a moment. */
  get fails(): boolean {
    return this.#fails;
  }

  /** Once a second or so: says so when a commit takes too long, whether the database fails or does not answer. */
  tend(): void {
    if (this.#fails || this.#sinceMs === undefined) return;
    if (this.#options.nowMs() - this.#sinceMs < FAILS_AFTER_MS) return;
    this.#fails = true;
    this.#options.storingChanged(true);
  }

  #settled(): void {
    this.#sinceMs = undefined;
    if (!this.#fails) return;
    this.#fails = false;
    this.#options.storingChanged(false);
  }

  /** Resolves when nothing waits any more. */
  whenIdle(): Promise<void> {
    if (!this.#isRunning) return Promise.resolve();
    return new Promise((done) => this.#idle.push(done));
  }

  async #run(): Promise<void> {
    while (this.#dirty.size > 0) {
      const shares = [...this.#dirty].flatMap((source) => source.takeShare() ?? []);
      this.#dirty.clear();
      this.#waitingMessages = 0;
      this.#waitingBytes = 0;
      await this.#store(shares);
      for (const connection of this.#paused) connection.resume();
      this.#paused.clear();
    }
    this.#isRunning = false;
    for (const done of this.#idle.splice(0)) done();
  }

  async #store(shares: readonly Share[]): Promise<void> {
    const entries = shares.flatMap((share) => share.entries);
    let seqs: readonly (number | null)[];
    try {
      seqs = entries.length === 0 ? [] : await this.#append(entries);
    } catch (error) {
      const [only] = shares;
      if (shares.length === 1 && only !== undefined) return only.refused(error);
      // One of them cannot be stored, whatever it is: the others must not wait for it.
      for (const share of shares) await this.#store([share]);
      return;
    }
    let from = 0;
    for (const share of shares) {
      share.stored(seqs.slice(from, from + share.entries.length));
      from += share.entries.length;
    }
  }

  /** Throws only what will never succeed. */
  async #append(entries: readonly LogEntry[]): Promise<readonly (number | null)[]> {
    const commitId = this.#options.newCommitId();
    this.#sinceMs = this.#options.nowMs();
    for (let attempt = 0, waitMs = FIRST_RETRY_MS; ; attempt += 1, waitMs = Math.min(waitMs * 2, LAST_RETRY_MS)) {
      try {
        const seqs = await this.#options.log.append(entries, { id: commitId, isRepeated: attempt > 0 });
        this.#settled();
        return seqs;
      } catch (error) {
        this.#options.failed(error, entries.length);
        if (error instanceof AppendRefused) {
          // The database has answered: it stores, only not this.
          this.#settled();
          throw error;
        }
        await this.#options.wait(waitMs);
      }
    }
  }
}
