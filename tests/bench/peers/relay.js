// The least that a relay can do: one `ws.send` for each update and receiver. Stores nothing, answers nothing.
import { WebSocketServer } from 'ws';
import { documentOf, serve } from './common.js';

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
/** @type {Map<string, Set<import('ws').WebSocket>>} */
const rooms = new Map();

serve((request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (webSocket) => {
    const name = documentOf(request);
    const room = rooms.get(name) ?? new Set();
    rooms.set(name, room);
    room.add(webSocket);
    webSocket.on('message', (/** @type {Buffer} */ data) => {
      // Only updates: what a relay would do with a question is not what is measured.
      if (data[0] !== 0 || data[1] !== 2) return;
      for (const other of room) if (other !== webSocket) other.send(data);
    });
    webSocket.on('close', () => room.delete(webSocket));
  }),
);
