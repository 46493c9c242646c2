import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import { asId, type PlanId } from '#app/domain/ids.ts';
import { CLOSE } from '#app/document/wire.ts';
import type { Admission, Admitted } from './admission.ts';
import type { Bus } from './bus.ts';
import { Connection, SyncSocket } from './connection.ts';
import { LIMITS } from './limits.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import { Session } from './session.ts';
import { Turnstile } from './turnstile.ts';
import type { DocumentKind } from './update-log.ts';
import { warmUp } from './warm-up.ts';

export interface SyncServer {
  /** Checks the open connections of a session at once, here and at the other nodes. */
  recheckSession(sessionId: string): void;
  /** How many connections are open. */
  connections(): number;
  stop(): Promise<void>;
}

interface Asked {
  readonly kind: DocumentKind;
  readonly planId: PlanId;
  readonly wantsStored: boolean;
  /** Whose page asks, where it says so. */
  readonly personId: string | undefined;
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
    readonly bus: Bus;
    /** Whether a page of this origin may open a socket: any page could, with this person's cookie. */
    readonly isOwnOrigin: (origin: string, host: string | undefined) => boolean;
    readonly log: Logger;
  },
): SyncServer {
  const { rooms, admission, bus, isOwnOrigin, log } = parts;
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: LIMITS.messageBytes,
    maxFragments: 64,
    maxBufferedChunks: 4096,
    WebSocket: SyncSocket,
  });
  const connected = new Set<Connection>();
  // A rush at the door must not hold up the edits of those inside, who need the same database.
  const admitting = new Turnstile(LIMITS.admissionsAtOnce);
  let isStopping = false;

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', 'http://local');
    socket.on('error', destroy);
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
      webSocket.on('error', ignore);
      const asked = askedFor(url);
      if (asked === undefined) return refuse(webSocket, CLOSE.unknownDocument, 'there is no such document');
      if (admitting.waiting >= LIMITS.waitingAdmissions)
        return refuse(webSocket, CLOSE.tryLater, 'too many at the door');
      admitting
        .pass(async () => {
          // Who has given up meanwhile costs the database nothing.
          if (webSocket.readyState !== webSocket.OPEN) return;
          const answer = await admission.admit({ headers: headersOf(request), planId: asked.planId, kind: asked.kind });
          if (!answer.ok) return refuse(webSocket, answer.problem.code, answer.problem.reason);
          // [OF7] A page that was left open, or kept, must not send one person's edits in another's name.
          if (asked.personId !== undefined && asked.personId !== answer.value.visitor.personId) {
            return refuse(webSocket, CLOSE.signedOut, 'somebody else is signed in now');
          }
          await enter(webSocket, socket, asked, answer.value);
        })
        .catch((error: unknown) => {
          log.error({ error }, 'a connection could not be admitted');
          refuse(webSocket, CLOSE.tryLater, 'try again later');
        });
    });
  };
  server.on('upgrade', onUpgrade);
  setImmediate(warmUp);

  async function enter(webSocket: SyncSocket, socket: Duplex, asked: Asked, admitted: Admitted): Promise<void> {
    const { documentId, visitor } = admitted;
    if (countOf((one) => one.session.visitor.personId === visitor.personId) >= LIMITS.connectionsPerPerson) {
      return refuse(webSocket, CLOSE.tooFast, 'too many connections of one person');
    }
    const room = await rooms.open(documentId);
    if (room === undefined) return refuse(webSocket, CLOSE.unknownDocument, 'there is no such document');
    if (room.sessions.size >= LIMITS.connectionsPerDocument) {
      return refuse(webSocket, CLOSE.tryLater, 'too many connections to one document');
    }
    if (webSocket.readyState !== webSocket.OPEN) return;
    connect(webSocket, socket, room, asked, admitted);
  }

  /** Keeps nothing of the request alive: it would be several times the connection's own size. */
  function connect(
    webSocket: SyncSocket,
    socket: Duplex,
    room: Room,
    { planId, kind, wantsStored }: Asked,
    { visitor }: Admitted,
  ): void {
    const connection = new Connection(webSocket, socket, room, { planId, kind });
    connection.session = new Session({ ...visitor, wantsStored }, connection);
    webSocket.connection = connection;
    connected.add(connection);
    webSocket.on('pong', onPong);
    webSocket.on('message', onMessage);
    webSocket.on('close', onClose);
    room.join(connection.session);
    webSocket.resume();
  }

  function onClose(this: WebSocket): void {
    const { connection } = this as SyncSocket;
    if (connection === undefined) return;
    connected.delete(connection);
    connection.room.leave(connection.session);
  }

  function countOf(matches: (one: Connection) => boolean): number {
    let count = 0;
    for (const one of connected) if (matches(one)) count += 1;
    return count;
  }

  /** [SY6] Rights that end or shrink end or close the open connection; the client comes back with what is left. */
  async function recheck(connections: readonly Connection[]): Promise<void> {
    if (connections.length === 0) return;
    const answers = await admission.accessNow(
      connections.map(({ session: { visitor }, planId, kind }) => ({ ...visitor, planId, kind })),
    );
    connections.forEach((connection, index) => {
      const access = answers[index] ?? 'none';
      if (access === connection.session.visitor.access || !connection.session.isOpen) return;
      const { code, reason } = closingFor(access);
      connection.room.expel(connection.session, code, reason);
    });
  }

  function recheckNow(matches: (one: Connection) => boolean): void {
    recheck([...connected].filter(matches)).catch((error: unknown) =>
      log.warn({ error }, 'open connections could not be checked'),
    );
  }

  const unsubscribe = bus.subscribe({
    heard(message) {
      if (message.is !== 'recheck') return;
      const { sessionId, personId } = message;
      recheckNow(
        ({ session: { visitor } }) =>
          (sessionId === null || visitor.sessionId === sessionId) &&
          (personId === null || visitor.personId === personId),
      );
    },
    missed: () => recheckNow(() => true),
    nodeGone: () => undefined,
  });

  let isRechecking = false;
  const tending = setInterval(() => {
    rooms.tend();
    if (isRechecking) return;
    isRechecking = true;
    recheck([...connected])
      .catch((error: unknown) => log.warn({ error }, 'open connections could not be checked'))
      .finally(() => {
        isRechecking = false;
      });
  }, TEND_MS);
  const pinging = setInterval(() => {
    for (const webSocket of sockets.clients) {
      const { connection } = webSocket;
      // One that is not read now cannot be heard to answer.
      if (connection === undefined || connection.isPaused) continue;
      if (!connection.isAlive) webSocket.terminate();
      connection.isAlive = false;
      webSocket.ping();
    }
  }, PING_MS);

  return {
    recheckSession(sessionId) {
      recheckNow(({ session }) => session.visitor.sessionId === sessionId);
      bus.publish({ is: 'recheck', sessionId, personId: null });
    },
    connections: () => connected.size,
    async stop() {
      isStopping = true;
      clearInterval(tending);
      clearInterval(pinging);
      unsubscribe();
      await rooms.stop();
      const closed = [...sockets.clients].map((webSocket) => new Promise((done) => webSocket.once('close', done)));
      const patience = setTimeout(() => sockets.clients.forEach((webSocket) => webSocket.terminate()), 2_000);
      await Promise.all(closed);
      clearTimeout(patience);
      server.off('upgrade', onUpgrade);
    },
  };
}

function destroy(this: Duplex): void {
  this.destroy();
}

/** The closing that follows says all there is to say. */
function ignore(): void {}

function onPong(this: WebSocket): void {
  const { connection } = this as SyncSocket;
  if (connection !== undefined) connection.isAlive = true;
}

function onMessage(this: WebSocket, data: Buffer, isBinary: boolean): void {
  (this as SyncSocket).connection?.receive(data, isBinary);
}

function askedFor(url: URL): Asked | undefined {
  const match = PATH.exec(url.pathname);
  if (match === null) return undefined;
  const [, kind, planId = ''] = match;
  return {
    kind: kind as DocumentKind,
    planId: asId<PlanId>(planId),
    wantsStored: url.searchParams.get('stored') === '1',
    personId: url.searchParams.get('person') ?? undefined,
  };
}

function closingFor(access: Awaited<ReturnType<Admission['accessNow']>>[number]): { code: number; reason: string } {
  if (access === 'signed-out') return { code: CLOSE.signedOut, reason: 'the session has ended' };
  if (access === 'none') return { code: CLOSE.forbidden, reason: 'this person no longer has access' };
  // Another role: the client reconnects and is admitted with it.
  return { code: CLOSE.restarting, reason: 'the role has changed' };
}

function refuse(webSocket: WebSocket, code: number, reason: string): void {
  webSocket.resume();
  webSocket.close(code, reason);
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
  }
  return headers;
}
