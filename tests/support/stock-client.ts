import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export interface StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** The close code that ended the connection for good. */
  readonly closed: Promise<{ code: number; reason: string }>;
  destroy(): void;
}

/** The unmodified y-websocket client, with a session's cookie. */
export function openStockClient(url: string, room: string, cookie: string): StockClient {
  const doc = new Y.Doc();
  class WithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, room, doc, {
    // The types of a browser's WebSocket and of this one differ in what the client does not use.
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  const closed = new Promise<{ code: number; reason: string }>((done) => provider.once('closed', done));
  return {
    doc,
    provider,
    closed,
    destroy() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Resolves when `isSo` holds, looked at often; fails after the time given. */
export async function until(isSo: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('it did not come true in time');
    await new Promise((done) => setTimeout(done, 10));
  }
}
