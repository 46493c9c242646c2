import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { SaveLevels } from './save-levels.ts';
import type { SavedState } from './saved-state.ts';
import type { Watched } from './watched.ts';

/** Why the server ended the connection for good; its code is one of CLOSE in document/wire. */
export interface Refusal {
  readonly code: number;
  readonly reason: string;
}

export interface DocumentState {
  /** The content has come, from the server or this device: only now may an editor be made on it. */
  readonly isReady: boolean;
  readonly isConnected: boolean;
  readonly saved: SavedState;
  readonly refusal: Refusal | undefined;
  /** Whether this device keeps edits over a reload. */
  readonly keepsOnDevice: boolean;
  /** The server says that it cannot store anything at present. */
  readonly storingFails: boolean;
  /**
   * [OF8] This device has edits of this person from when they could write the plan, which are stored nowhere else. They
   * are not in the document, and stay on the device.
   */
  readonly hasWithheld: boolean;
}

export interface OpenDocument {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Whether a Yjs client id is this device's, in this visit or one before. */
  readonly isOwn: (clientId: number) => boolean;
  /** From which clock on this device's edits under a Yjs client id are not known to be stored; undefined: none are. */
  readonly unstoredFrom: (clientId: number) => number | undefined;
  readonly state: () => DocumentState;
  /** Calls back whenever `state()` is another one. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Where this person's edits are; it changes at every key, so only what shows it should follow it. */
  readonly levels: Pick<Watched<SaveLevels>, 'get' | 'subscribe'>;
  /** Whether an edit of the document with this origin came from the server. */
  readonly isFromServer: (origin: unknown) => boolean;
  readonly close: () => void;
}
