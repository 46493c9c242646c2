import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { PersonId, PlanId } from '#app/domain/ids.ts';
import { CLOSE, MESSAGE, readStoredCount, readStoring } from '#app/document/wire.ts';
import { countingSocket } from './counting-socket.ts';
import type { DocumentState, OpenDocument, Refusal } from './document-state.ts';
import type { DeviceCopy } from './device-copy.ts';
import { forgetStoredCopy, localCopyName } from './local-copy.ts';
import { openCopy } from './open-copy.ts';
import { OWN_CLIENTS, ownClients } from './own-clients.ts';
import { saveLevels, type SaveLevels } from './save-levels.ts';
import { savedState } from './saved-state.ts';
import { createStoredCount } from './stored-count.ts';
import { createUnacknowledged, followEdits } from './unacknowledged.ts';
import type { UnstoredMark } from './unstored-marks.ts';
import { watched } from './watched.ts';

export type { DocumentState, OpenDocument, Refusal } from './document-state.ts';

/** The others are told of edits that wait longer than a commit takes, not of every keystroke. */
const TELL_UNSTORED_MS = 1500;

/**
 * Opens a plan's document: the copy on this device first, then the server, over the y-websocket protocol.
 * @param access of a reader's nothing waits to be stored: a copy with edits that are stored nowhere else is left alone
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
  let isTold = false;
  const own = ownClients();
  let isClosed = false;
  let hasWithheld = false;
  let copy: DeviceCopy | undefined;

  const count = createStoredCount(false, () => refresh());
  const unacknowledged = createUnacknowledged();
  const copyName = localCopyName(options.kind, options.planId, options.personId);
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
      WebSocketPolyfill: countingSocket((message) => {
        unacknowledged.sent(message);
        count.sent(message);
      }),
    },
  );
  provider.messageHandlers[MESSAGE.stored] = (_encoder, decoder) => {
    const stored = readStoredCount(decoder);
    unacknowledged.stored(stored);
    count.stored(stored);
  };
  provider.messageHandlers[MESSAGE.storing] = (_encoder, decoder) => count.told(readStoring(decoder));

  provider.on('status', ({ status }) => {
    if (status === 'connected') {
      unacknowledged.connected();
      count.connected();
      // The others forgot this person when the connection broke, and take in only a newer clock.
      provider.awareness.setLocalState(provider.awareness.getLocalState());
    } else if (status === 'disconnected') count.disconnected();
    else {
      void takeUnstored();
      refresh();
    }
  });
  provider.on('sync', (isSynced) => {
    if (isSynced) {
      hasContent = true;
      unacknowledged.received();
    }
    refresh();
  });
  provider.on('closed', (event) => {
    refusal = event;
    // [OF8] What this person may no longer read goes; edits that are stored nowhere else stay, unseen, for their return.
    if (isAccessEnded(event.code) && !count.hasUnstored) void letGo();
    refresh();
  });
  followEdits(doc, unacknowledged);
  doc.on('update', (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local || origin === provider || origin === copy) return;
    count.edited();
    // Yjs takes another id where it meets its own from elsewhere.
    if (own.add(doc.clientID)) void copy?.set(OWN_CLIENTS, own.kept());
  });

  // The browser knows sooner than the socket, which may hang for half a minute, that there is no network.
  const onOffline = () => provider.disconnect();
  const onOnline = () => {
    if (refusal === undefined) void takeUnstored().then(connect);
  };
  window.addEventListener('offline', onOffline);
  window.addEventListener('online', onOnline);

  const state = watched(read);
  const levels = watched(readLevels);
  const late = setInterval(refresh, 1000);
  void start();

  async function start() {
    const opened = await openCopy(doc, {
      name: copyName,
      access: options.access,
      changed: refresh,
      unstoredFrom: unacknowledged.all,
    });
    hasWithheld = opened === 'withheld';
    if (typeof opened === 'object') {
      if (isClosed) return void opened.destroy();
      copy = opened;
      await copy.opened();
      // An empty copy is no content: the editor waits for the server.
      hasContent ||= doc.store.clients.size > 0;
      if (copy.writing.keeps) {
        own.found(await copy.get(OWN_CLIENTS));
        await takeUnstored();
      }
    }
    refresh();
    connect();
  }

  function connect() {
    if (!isClosed && refusal === undefined && navigator.onLine) provider.connect();
  }

  /** [OF11] What other windows and visits of this person have left unsent on this device is sent by this one. */
  async function takeUnstored(): Promise<void> {
    if (options.access !== 'write' || copy?.writing.keeps !== true) return;
    const found = (from: UnstoredMark['from']) => {
      count.edited();
      for (const [client, clock] of from) {
        own.add(client);
        unacknowledged.edited(client, clock);
      }
    };
    // Where the device cannot be read, another visit will.
    if (!(await copy.takeUnstored(found).catch(() => false))) return;
    unacknowledged.checked();
    count.checked();
  }

  async function letGo(): Promise<void> {
    await copy?.destroy();
    await forgetStoredCopy(copyName);
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
      hasWithheld,
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
    if (copy?.writing.keeps === true) {
      if (hasUnstored) copy.mark();
      else copy.unmark();
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
    isOwn: (clientId) => clientId === doc.clientID || own.includes(clientId),
    unstoredFrom: unacknowledged.from,
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

const NOT_KEPT = { keeps: false, pending: 0, writtenAtMs: undefined };

const isAccessEnded = (code: number) => code === CLOSE.forbidden || code === CLOSE.unknownDocument;
