import type { DocumentId, PersonId, PlanId } from '#app/domain/ids.ts';

export type DocumentKind = 'plan' | 'discussion';

export interface LogEntry {
  readonly documentId: DocumentId;
  readonly bytes: Uint8Array;
  /** Null: the product itself. */
  readonly personId: PersonId | null;
  /** The number that it should get, unless another node stores in between; knowing it saves a lock. */
  readonly seq?: number;
}

export interface StoredUpdate {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export interface Snapshot extends StoredUpdate {
  /**
   * Of bytes that were read through when they were made, and have every edit that they stand for: while it fits, they
   * need not be read through again. Null or missing where nobody has.
   */
  readonly checksum?: number | null;
}

export interface LoadedDocument {
  readonly id: DocumentId;
  /** The newest update's; 0 without any. */
  readonly seq: number;
  /** All updates up to and including its seq as one; null where there is none. */
  readonly snapshot: Snapshot | null;
  /** Those after the snapshot, in order. */
  readonly updates: readonly StoredUpdate[];
}

/** The log will never take these entries, however often they are offered: what they hold is wrong, not the database. */
export class AppendRefused extends Error {}

/**
 * The log of all documents, which is the truth: what is in it cannot be lost, what is not in it has
 * been seen by nobody. tests/contracts/update-log.contract.ts is what every adapter promises.
 */
export interface UpdateLog {
  findDocument(planId: PlanId, kind: DocumentKind): Promise<DocumentId | undefined>;
  /**
   * [UL1] Everything appended so far, in order; undefined for an unknown document.
   * @param beforeSnapshot leaves out that snapshot and newer ones, for when one turns out to be unreadable
   */
  load(documentId: DocumentId, beforeSnapshot?: number): Promise<LoadedDocument | undefined>;
  /**
   * [UL2] Stores all of the entries or none. [UL3] Each document's entries get its next numbers, gapless,
   * in the order given. Answers their numbers in that order. When it has answered, they survive the
   * end of the process. Entries of a document that no longer exists are answered with null.
   * [UL4] Of a commit whose answer was lost, a repeated call answers the numbers it got, and stores nothing twice.
   * Throws `AppendRefused` where trying again is of no use.
   */
  append(
    entries: readonly LogEntry[],
    commit: { readonly id: string; readonly isRepeated: boolean },
  ): Promise<readonly (number | null)[]>;
  /** What was appended after `seq`, in order. */
  since(documentId: DocumentId, seq: number): Promise<readonly StoredUpdate[]>;
  /** The newest numbers of those documents that still exist. */
  newest(documentIds: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, number>>;
  /**
   * [UL5] Stores a snapshot of everything up to its seq. Nothing that was appended is touched, so a crash
   * at any moment loses and doubles nothing. False where one as new is there, or the document has not come that far.
   */
  saveSnapshot(documentId: DocumentId, snapshot: Snapshot): Promise<boolean>;
}
