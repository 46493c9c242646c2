// The limit: each turn's frames are written once to each receiver, as one piece. Stores nothing, checks nothing.
import { WebSocketServer } from 'ws';
import { documentOf, serve } from './common.js';

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
/** @type {Map<string, { members: Map<import('ws').WebSocket, import('node:stream').Duplex>, waiting: { from: import('ws').WebSocket, frame: Buffer }[] }>} */
const rooms = new Map();

serve((request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (webSocket) => {
    const name = documentOf(request);
    const room = rooms.get(name) ?? { members: new Map(), waiting: [] };
    rooms.set(name, room);
    room.members.set(webSocket, socket);
    webSocket.on('message', (/** @type {Buffer} */ data) => {
      if (data[0] !== 0 || data[1] !== 2) return;
      if (room.waiting.length === 0) setImmediate(() => flush(room));
      room.waiting.push({ from: webSocket, frame: framed(data) });
    });
    webSocket.on('close', () => room.members.delete(webSocket));
  }),
);

/** @param {{ members: Map<import('ws').WebSocket, import('node:stream').Duplex>, waiting: { from: import('ws').WebSocket, frame: Buffer }[] }} room */
function flush({ members, waiting }) {
  const frames = waiting.splice(0);
  const all = Buffer.concat(frames.map(({ frame }) => frame));
  for (const [webSocket, socket] of members) {
    const others = frames.filter(({ from }) => from !== webSocket);
    if (others.length === frames.length) socket.write(all);
    else if (others.length > 0) socket.write(Buffer.concat(others.map(({ frame }) => frame)));
  }
}

/** @param {Buffer} data under 65,536 bytes */
function framed(data) {
  const head = data.length < 126 ? [0x82, data.length] : [0x82, 126, data.length >> 8, data.length & 0xff];
  return Buffer.concat([Buffer.from(head), data]);
}
