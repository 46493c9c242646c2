import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { PersonId, PlanId } from '#app/domain/ids.ts';
import { CLOSE, MESSAGE, readStoredCount, readStoring } from '#app/document/wire.ts';
import { countingSocket } from './counting-socket.ts';
import { DeviceCopy } from './device-copy.ts';
import { forgetCopy, localCopyName, UNSTORED } from './local-copy.ts';
import { saveLevels, type SaveLevels } from './save-levels.ts';
import { savedState, type SavedState } from './saved-state.ts';
import { createStoredCount } from './stored-count.ts';
import { watched, type Watched } from './watched.ts';

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
}

export interface OpenDocument {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Whether a Yjs client id is this device's, in this visit or one before. */
  readonly isOwn: (clientId: number) => boolean;
  readonly state: () => DocumentState;
  /** Calls back whenever `state()` is another one. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Where this person's edits are; it changes at every key, so only what shows it should follow it. */
  readonly levels: Pick<Watched<SaveLevels>, 'get' | 'subscribe'>;
  /** Whether an edit of the document with this origin came from the server. */
  readonly isFromServer: (origin: unknown) => boolean;
  readonly close: () => void;
}

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
  let refusal: Refusal | undefined;
  let hasContent = false;
  let waitingSince: number | undefined;
  let remembered = false;
  let isTold = false;
  let ownClients: readonly number[] = [];
  let isClosed = false;

  const count = createStoredCount(false, () => refresh());
  const copyName = localCopyName(options.kind, options.planId, options.personId);
  // Private windows and locked-down browsers have no place to keep it; then the page says so.
  const copy = typeof indexedDB === 'undefined' ? undefined : new DeviceCopy(copyName, doc, () => refresh());
  const scheme = window.location.protocol === 'https:' ? 'wss:' : 'ws:';
  const provider = new WebsocketProvider(
    `${scheme}//${window.location.host}/sync`,
    `${options.kind}/${options.planId}`,
    doc,
    {
      connect: false,
      // Another tab gets edits from the server, so that nobody sees what is not stored.
      disableBc: true,
      params: { stored: '1', person: options.personId },
      WebSocketPolyfill: countingSocket((message) => count.sent(message)),
    },
  );
  provider.messageHandlers[MESSAGE.stored] = (_encoder, decoder) => count.stored(readStoredCount(decoder));
  provider.messageHandlers[MESSAGE.storing] = (_encoder, decoder) => count.told(readStoring(decoder));

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
    // [OF8] What this person may no longer read goes; edits that are stored nowhere else stay, unseen, for their return.
    if (isAccessEnded(event.code) && !count.hasUnstored) void copy?.destroy().then(() => forgetCopy(copyName));
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

  const state = watched(read);
  const levels = watched(readLevels);
  const late = setInterval(refresh, 1000);
  void start();

  async function start() {
    if (copy !== undefined) {
      await copy.opened();
      // An empty copy is no content: the editor waits for the server.
      hasContent ||= doc.store.clients.size > 0;
      if (copy.writing.keeps) {
        if ((await copy.get(UNSTORED)) === 1) count.edited();
        ownClients = [...readClients(await copy.get(OWN_CLIENTS)), ...ownClients];
      }
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
    const keepsOnDevice = copy?.writing.keeps ?? false;
    return {
      isReady: hasContent,
      isConnected,
      refusal,
      keepsOnDevice,
      storingFails: isConnected && count.storingFails,
      saved: savedState({
        connection: refusal !== undefined ? 'refused' : isConnected ? 'open' : 'connecting',
        hasContent,
        hasUnstored: options.access === 'write' && count.hasUnstored,
        waitedMs: waitingSince === undefined ? 0 : Date.now() - waitingSince,
        storingFails: count.storingFails,
        keepsOnDevice,
      }),
    };
  }

  function readLevels(): SaveLevels {
    const { keeps, pending, writtenAtMs } = copy?.writing ?? NOT_KEPT;
    return saveLevels({
      keepsOnDevice: keeps,
      pendingWrites: pending,
      writtenAtMs,
      hasUnstored: count.hasUnstored,
      hasReceivedAll: count.hasReceivedAll,
      storedAtMs: count.storedAtMs,
    });
  }

  function refresh() {
    if (isClosed) return;
    const hasUnstored = count.hasUnstored;
    if (!hasUnstored || !provider.wsconnected) waitingSince = undefined;
    else waitingSince ??= Date.now();
    if (remembered !== hasUnstored && copy?.writing.keeps === true) {
      remembered = hasUnstored;
      void copy.set(UNSTORED, hasUnstored ? 1 : 0);
    }
    const isLate = waitingSince !== undefined && Date.now() - waitingSince > TELL_UNSTORED_MS;
    if (isLate !== isTold) {
      isTold = isLate;
      provider.awareness.setLocalStateField('unstored', isLate);
    }
    state.refresh();
    levels.refresh();
  }

  return {
    doc,
    awareness: provider.awareness,
    isOwn: (clientId) => clientId === doc.clientID || ownClients.includes(clientId),
    state: state.get,
    subscribe: state.subscribe,
    levels,
    isFromServer: (origin) => origin === provider,
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

const NOT_KEPT = { keeps: false, pending: 0, writtenAtMs: undefined };

const isAccessEnded = (code: number) => code === CLOSE.forbidden || code === CLOSE.unknownDocument;
