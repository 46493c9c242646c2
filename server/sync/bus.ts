import type { ChangeEvent } from '#app/context.ts';
import type { DocumentId, PersonId } from '#app/domain/ids.ts';

export type BusMessage =
  /** Newer rows are in the log, up to seq; 'many': in any document, so look at everything that is open. */
  | { readonly is: 'committed'; readonly documents: readonly CommittedDocument[] | 'many' }
  /** An encoded awareness update of people at the other node. */
  | { readonly is: 'presence'; readonly documentId: DocumentId; readonly entries: Uint8Array }
  /** A node has opened this room and wants to know who is there. */
  | { readonly is: 'presence-asked'; readonly documentId: DocumentId }
  /** Pages that show this should read again. */
  | { readonly is: 'changed'; readonly event: ChangeEvent }
  /** Rights may have changed: of a session, of a person, or (both null) of anybody. */
  | { readonly is: 'recheck'; readonly sessionId: string | null; readonly personId: PersonId | null };

export interface CommittedDocument {
  readonly documentId: DocumentId;
  readonly seq: number;
}

export interface BusListener {
  heard(message: BusMessage, fromNode: string): void;
  /** Any message may have been lost: look at the log, ask who is there, check rights and pages anew. */
  missed(): void;
  /** Nobody is present at that node any more. */
  nodeGone(nodeId: string): void;
}

/**
 * What the nodes of one installation tell each other. The log is the truth and the bus carries hints: each
 * may be lost, and then `missed` says so. tests/contracts/bus.contract.ts is what every adapter promises.
 */
export interface Bus {
  /** New at every start of a process. */
  readonly nodeId: string;
  /** How many other nodes are alive, as far as this one has heard. */
  otherNodes(): number;
  /** Resolves when this node hears the others, which may be long without a database. */
  start(): Promise<void>;
  /** Sends what waits and says goodbye; nothing is heard afterwards. */
  stop(): Promise<void>;
  /**
   * Returns at once and never throws. [BU5] What is published in one turn goes together; what is too large is
   * split, and one person's presence that alone is too large is dropped and reported. Presence is not sent
   * while this node is alone.
   */
  publish(message: BusMessage): void;
  /** Until the returned function is called. [BU1] Each message of another node at most once, in its order; never one's own. */
  subscribe(listener: BusListener): () => void;
}

export interface BusOptions {
  /** Calls back again and again until the returned function is called; its only clock, so that a process that stood still blames nobody. */
  readonly every: (ms: number, work: () => void) => () => void;
  /** Runs the callback once this turn's messages have been published. */
  readonly schedule: (work: () => void) => void;
  readonly failed: (error: unknown) => void;
}
