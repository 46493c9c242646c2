import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import { asId, type PlanId } from '#app/domain/ids.ts';
import { CLOSE } from '#app/document/wire.ts';
import type { Admission } from './admission.ts';
import { LIMITS } from './limits.ts';
import type { Rooms } from './rooms.ts';
import { Session, type Wire } from './session.ts';
import type { DocumentKind } from './update-log.ts';

export interface SyncServer {
  /** Checks the open connections of a session at once. */
  recheckSession(sessionId: string): void;
  stop(): Promise<void>;
}

interface Connected {
  readonly session: Session;
  readonly planId: PlanId;
  readonly kind: DocumentKind;
  readonly room: { expel(session: Session, code: number, reason: string): void };
}

const PATH = /^\/sync\/(plan|discussion)\/([\w-]{1,64})$/;
const TEND_MS = 1_000;
/** Proxies close connections that are silent for a minute. */
const PING_MS = 25_000;

/** Answers `/sync/plan/{planId}` and `/sync/discussion/{planId}` on the server, in the y-websocket protocol. */
export function attachSync(
  server: Server,
  parts: {
    readonly rooms: Rooms;
    readonly admission: Admission;
    /** Whether a page of this origin may open a socket: any page could, with this person's cookie. */
    readonly isOwnOrigin: (origin: string, host: string | undefined) => boolean;
    readonly log: Logger;
  },
): SyncServer {
  const { rooms, admission, isOwnOrigin, log } = parts;
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: LIMITS.messageBytes,
    maxFragments: 64,
    maxBufferedChunks: 4096,
  });
  const connected = new Set<Connected>();
  const alive = new WeakSet<WebSocket>();
  let isStopping = false;

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', 'http://local');
    const match = PATH.exec(url.pathname);
    socket.on('error', () => socket.destroy());
    if (!url.pathname.startsWith('/sync/')) {
      socket.destroy();
      return;
    }
    const { origin, host } = request.headers;
    if (isStopping || (origin !== undefined && !isOwnOrigin(origin, host))) {
      socket.end(`HTTP/1.1 ${isStopping ? '503 Service Unavailable' : '403 Forbidden'}\r\nconnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      // Messages that come before admission is decided are not read off the socket.
      webSocket.pause();
      webSocket.on('error', (error) => log.debug({ error }, 'socket failed'));
      const kind = match?.[1] as DocumentKind | undefined;
      const planId = match?.[2];
      if (kind === undefined || planId === undefined) {
        refuse(webSocket, CLOSE.unknownDocument, 'there is no such document');
        return;
      }
      const wantsStored = url.searchParams.get('stored') === '1';
      admitted(webSocket, request, { kind, planId: asId<PlanId>(planId), wantsStored }).catch((error: unknown) => {
        log.error({ error }, 'a connection could not be admitted');
        refuse(webSocket, CLOSE.tryLater, 'try again later');
      });
    });
  };
  server.on('upgrade', onUpgrade);

  async function admitted(
    webSocket: WebSocket,
    request: IncomingMessage,
    asked: { readonly kind: DocumentKind; readonly planId: PlanId; readonly wantsStored: boolean },
  ): Promise<void> {
    const { kind, planId, wantsStored } = asked;
    const answer = await admission.admit({ headers: headersOf(request), planId, kind });
    if (!answer.ok) return refuse(webSocket, answer.problem.code, answer.problem.reason);
    const { documentId, visitor } = answer.value;
    if (countOf((one) => one.session.visitor.personId === visitor.personId) >= LIMITS.connectionsPerPerson) {
      return refuse(webSocket, CLOSE.tooFast, 'too many connections of one person');
    }
    const room = await rooms.open(documentId);
    if (room === undefined) return refuse(webSocket, CLOSE.unknownDocument, 'there is no such document');
    if (room.sessions.size >= LIMITS.connectionsPerDocument) {
      return refuse(webSocket, CLOSE.tryLater, 'too many connections to one document');
    }
    if (webSocket.readyState !== webSocket.OPEN) return;

    const session = new Session({ ...visitor, wantsStored }, wireOf(webSocket));
    const entry: Connected = { session, planId, kind, room };
    connected.add(entry);
    alive.add(webSocket);
    webSocket.on('pong', () => alive.add(webSocket));
    webSocket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) room.receive(session, data);
      else room.expel(session, CLOSE.malformed, 'messages are binary');
    });
    webSocket.on('close', () => {
      connected.delete(entry);
      room.leave(session);
    });
    room.join(session);
    webSocket.resume();
  }

  function countOf(matches: (one: Connected) => boolean): number {
    let count = 0;
    for (const one of connected) if (matches(one)) count += 1;
    return count;
  }

  /** [SY6] Rights that end or shrink end or close the open connection; the client comes back with what is left. */
  async function recheck(entries: readonly Connected[]): Promise<void> {
    const answers = new Map<string, ReturnType<Admission['accessNow']>>();
    const askOnce = ({ session: { visitor }, planId, kind }: Connected) => {
      const key = `${visitor.sessionId} ${kind} ${planId}`;
      const asked = answers.get(key) ?? admission.accessNow(visitor, planId, kind);
      answers.set(key, asked);
      return asked;
    };
    await Promise.all(
      entries.map(async (entry) => {
        const access = await askOnce(entry);
        if (access === entry.session.visitor.access || !entry.session.isOpen) return;
        const { code, reason } = closingFor(access);
        entry.room.expel(entry.session, code, reason);
      }),
    );
  }

  let isRechecking = false;
  const tending = setInterval(() => {
    rooms.tend();
    if (isRechecking || connected.size === 0) return;
    isRechecking = true;
    recheck([...connected])
      .catch((error: unknown) => log.warn({ error }, 'open connections could not be checked'))
      .finally(() => {
        isRechecking = false;
      });
  }, TEND_MS);
  const pinging = setInterval(() => {
    for (const webSocket of sockets.clients) {
      if (!alive.has(webSocket)) webSocket.terminate();
      else {
        alive.delete(webSocket);
        webSocket.ping();
      }
    }
  }, PING_MS);

  return {
    recheckSession(sessionId) {
      const entries = [...connected].filter(({ session }) => session.visitor.sessionId === sessionId);
      recheck(entries).catch((error: unknown) => log.warn({ error }, 'open connections could not be checked'));
    },
    async stop() {
      isStopping = true;
      clearInterval(tending);
      clearInterval(pinging);
      await rooms.stop();
      const closed = [...sockets.clients].map((webSocket) => new Promise((done) => webSocket.once('close', done)));
      const patience = setTimeout(() => sockets.clients.forEach((webSocket) => webSocket.terminate()), 2_000);
      await Promise.all(closed);
      clearTimeout(patience);
      server.off('upgrade', onUpgrade);
    },
  };
}

function closingFor(access: Awaited<ReturnType<Admission['accessNow']>>): { code: number; reason: string } {
  if (access === 'signed-out') return { code: CLOSE.signedOut, reason: 'the session has ended' };
  if (access === 'none') return { code: CLOSE.forbidden, reason: 'this person no longer has access' };
  // Another role: the client reconnects and is admitted with it.
  return { code: CLOSE.restarting, reason: 'the role has changed' };
}

function refuse(webSocket: WebSocket, code: number, reason: string): void {
  webSocket.resume();
  webSocket.close(code, reason);
}

function wireOf(webSocket: WebSocket): Wire {
  return {
    send: (message) => webSocket.send(message),
    close: (code, reason) => webSocket.close(code, reason),
    unreadBytes: () => webSocket.bufferedAmount,
    pause: () => webSocket.pause(),
    resume: () => webSocket.resume(),
  };
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
  }
  return headers;
}
