import type { Awareness } from 'y-protocols/awareness';
import { IndexeddbPersistence } from 'y-indexeddb';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { PersonId, PlanId } from '#app/domain/ids.ts';
import { MESSAGE, readStoredCount } from '#app/document/wire.ts';
import { countingSocket } from './counting-socket.ts';
import { localCopyName } from './local-copy.ts';
import { savedState, type SavedState } from './saved-state.ts';
import { createStoredCount } from './stored-count.ts';

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
}

export interface OpenDocument {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Whether a Yjs client id is this device's, in this visit or one before. */
  readonly isOwn: (clientId: number) => boolean;
  readonly state: () => DocumentState;
  /** Calls back whenever `state()` is another one. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly close: () => void;
}

const UNSTORED = 'hasUnstored';
/** Under which client ids this device has edited, the newest last. */
const OWN_CLIENTS = 'ownClients';
const OWN_CLIENTS_LIMIT = 50;
/** The others are told of edits that wait longer than a commit takes, not of every keystroke. */
const TELL_UNSTORED_MS = 1500;

/**
 * Opens a plan's document: the copy on this device first, then the server, over the y-websocket protocol.
 * @param access a reader's local copy is not written by this page, and nothing of it waits to be stored
 */
export function openDocument(options: {
  readonly kind: 'plan' | 'discussion';
  readonly planId: PlanId;
  readonly personId: PersonId;
  readonly access: 'read' | 'write';
}): OpenDocument {
  const doc = new Y.Doc();
  const listeners = new Set<() => void>();
  let refusal: Refusal | undefined;
  let hasContent = false;
  let waitingSince: number | undefined;
  let keepsOnDevice = false;
  let remembered = false;
  let isTold = false;
  let ownClients: readonly number[] = [];
  let isClosed = false;

  const count = createStoredCount(false, () => refresh());
  const copy = openCopy(localCopyName(options.kind, options.planId, options.personId), doc);
  const scheme = window.location.protocol === 'https:' ? 'wss:' : 'ws:';
  const provider = new WebsocketProvider(
    `${scheme}//${window.location.host}/sync`,
    `${options.kind}/${options.planId}`,
    doc,
    {
      connect: false,
      // Another tab gets edits from the server, so that nobody sees what is not stored.
      disableBc: true,
      params: { stored: '1' },
      WebSocketPolyfill: countingSocket((message) => count.sent(message)),
    },
  );
  provider.messageHandlers[MESSAGE.stored] = (_encoder, decoder) => count.stored(readStoredCount(decoder));

  provider.on('status', ({ status }) => {
    if (status === 'connected') {
      count.connected();
      // The others forgot this person when the connection broke, and take in only a newer clock.
      provider.awareness.setLocalState(provider.awareness.getLocalState());
    } else if (status === 'disconnected') count.disconnected();
    else refresh();
  });
  provider.on('sync', (isSynced) => {
    if (isSynced) hasContent = true;
    refresh();
  });
  provider.on('closed', (event) => {
    refusal = event;
    refresh();
  });
  doc.on('update', (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local || origin === provider || origin === copy) return;
    count.edited();
    rememberClient();
  });

  // The browser knows sooner than the socket, which may hang for half a minute, that there is no network.
  const onOffline = () => provider.disconnect();
  const onOnline = () => {
    if (refusal === undefined) provider.connect();
  };
  window.addEventListener('offline', onOffline);
  window.addEventListener('online', onOnline);

  let current = read();
  const late = setInterval(refresh, 1000);
  void start();

  async function start() {
    if (copy !== undefined) {
      keepsOnDevice = await copy.whenSynced.then(
        () => true,
        () => false,
      );
      // An empty copy is no content: the editor waits for the server.
      hasContent ||= doc.store.clients.size > 0;
      if ((await copy.get(UNSTORED)) === 1) count.edited();
      ownClients = [...readClients(await copy.get(OWN_CLIENTS)), ...ownClients];
    }
    refresh();
    if (!isClosed && navigator.onLine) provider.connect();
  }

  /** Yjs takes another id where it meets its own from elsewhere. */
  function rememberClient() {
    if (ownClients.includes(doc.clientID)) return;
    ownClients = [...ownClients, doc.clientID].slice(-OWN_CLIENTS_LIMIT);
    void copy?.set(OWN_CLIENTS, ownClients.join(' '));
  }

  function read(): DocumentState {
    const isConnected = provider.wsconnected;
    return {
      isReady: hasContent,
      isConnected,
      refusal,
      keepsOnDevice,
      saved: savedState({
        connection: refusal !== undefined ? 'refused' : isConnected ? 'open' : 'connecting',
        hasContent,
        hasUnstored: options.access === 'write' && count.hasUnstored,
        waitedMs: waitingSince === undefined ? 0 : Date.now() - waitingSince,
        keepsOnDevice,
      }),
    };
  }

  function refresh() {
    if (isClosed) return;
    const hasUnstored = count.hasUnstored;
    if (!hasUnstored || !provider.wsconnected) waitingSince = undefined;
    else waitingSince ??= Date.now();
    if (remembered !== hasUnstored && copy !== undefined) {
      remembered = hasUnstored;
      void copy.set(UNSTORED, hasUnstored ? 1 : 0);
    }
    const isLate = waitingSince !== undefined && Date.now() - waitingSince > TELL_UNSTORED_MS;
    if (isLate !== isTold) {
      isTold = isLate;
      provider.awareness.setLocalStateField('unstored', isLate);
    }
    const next = read();
    if (JSON.stringify(next) === JSON.stringify(current)) return;
    current = next;
    for (const changed of listeners) changed();
  }

  return {
    doc,
    awareness: provider.awareness,
    isOwn: (clientId) => clientId === doc.clientID || ownClients.includes(clientId),
    state: () => current,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    close() {
      isClosed = true;
      clearInterval(late);
      window.removeEventListener('offline', onOffline);
      window.removeEventListener('online', onOnline);
      provider.destroy();
      void copy?.destroy();
      doc.destroy();
    },
  };
}

function readClients(kept: unknown): readonly number[] {
  return typeof kept === 'string' && kept !== '' ? kept.split(' ').map(Number) : [];
}

/** Private windows and locked-down browsers have no place to keep it; then the page says so. */
function openCopy(name: string, doc: Y.Doc): IndexeddbPersistence | undefined {
  if (typeof indexedDB === 'undefined') return undefined;
  return new IndexeddbPersistence(name, doc);
}
