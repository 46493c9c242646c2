import type { LogEntry, UpdateLog } from './update-log.ts';

/** One room's share of a group commit. */
export interface Share {
  readonly entries: readonly LogEntry[];
  /** With the entries' numbers; null: the document no longer exists. */
  stored(seqs: readonly (number | null)[]): void;
}

/** Something that may have edits to store. */
export interface CommitSource {
  /** Takes everything that waits; undefined when nothing does. */
  takeShare(): Share | undefined;
}

export interface CommitterOptions {
  readonly log: UpdateLog;
  /** Runs the callback once this turn's messages have been read. */
  readonly schedule: (work: () => void) => void;
  /** Waits before a failed commit is tried again. */
  readonly wait: (ms: number) => Promise<void>;
  readonly failed: (error: unknown, waitingEntries: number) => void;
}

const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 5_000;

/**
 * [SY2] Stores what all rooms have, in one transaction at a time: whatever comes in while one is under
 * way goes with the next. [SY3] When the database fails, the same entries are tried again until it
 * answers; nothing is told or acknowledged meanwhile.
 */
export class Committer {
  #options: CommitterOptions;
  #dirty = new Set<CommitSource>();
  #isRunning = false;
  #idle: (() => void)[] = [];

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

  /** Resolves when nothing waits any more. */
  whenIdle(): Promise<void> {
    if (!this.#isRunning) return Promise.resolve();
    return new Promise((done) => this.#idle.push(done));
  }

  async #run(): Promise<void> {
    while (this.#dirty.size > 0) {
      const shares = [...this.#dirty].flatMap((source) => source.takeShare() ?? []);
      this.#dirty.clear();
      const entries = shares.flatMap((share) => share.entries);
      const seqs = entries.length === 0 ? [] : await this.#append(entries);
      let from = 0;
      for (const share of shares) {
        share.stored(seqs.slice(from, from + share.entries.length));
        from += share.entries.length;
      }
    }
    this.#isRunning = false;
    for (const done of this.#idle.splice(0)) done();
  }

  async #append(entries: readonly LogEntry[]): Promise<readonly (number | null)[]> {
    for (let waitMs = FIRST_RETRY_MS; ; waitMs = Math.min(waitMs * 2, LAST_RETRY_MS)) {
      try {
        return await this.#options.log.append(entries);
      } catch (error) {
        this.#options.failed(error, entries.length);
        await this.#options.wait(waitMs);
      }
    }
  }
}
