import type { DocumentId, PersonId } from '#app/domain/ids.ts';
import type { LoadedDocument, Snapshot } from './update-log.ts';

/** One row of the log, without its content. */
export interface LoggedChange {
  readonly seq: number;
  readonly at: Date;
  /** Null: the product itself. */
  readonly personId: PersonId | null;
  readonly sizeBytes: number;
}

/** A row of the log with its content. */
export interface LoggedRow extends Omit<LoggedChange, 'sizeBytes'> {
  readonly bytes: Uint8Array;
}

/** The past of documents, as far as the retention reaches; the contract is tests/contracts/update-history.contract.ts. */
export interface UpdateHistory {
  /** [UH1] Who changed it when, the newest first, below `before`. */
  changes(documentId: DocumentId, page: { readonly before: number; readonly limit: number }): Promise<LoggedChange[]>;
  /** As `changes`, with what was stored, the oldest first. */
  rows(documentId: DocumentId, page: { readonly before: number; readonly limit: number }): Promise<LoggedRow[]>;
  /** [UH2] What the document was when `seq` was its newest; undefined where that is no longer, or not yet, to be had. */
  loadAt(documentId: DocumentId, seq: number): Promise<LoadedDocument | undefined>;
  /** Documents with rows older than that, and the newest of those rows. */
  olderThan(at: Date, limit: number): Promise<{ readonly documentId: DocumentId; readonly seq: number }[]>;
  /**
   * [UH3] Puts a snapshot in the place of all rows up to its seq, in one transaction: from then on the past begins there.
   * Answers how many rows went.
   */
  forget(documentId: DocumentId, snapshot: Snapshot): Promise<number>;
}
