// @y/websocket-server as it comes; with --data it keeps its documents in LevelDB.
import { createRequire } from 'node:module';
import { documentOf, option, serve } from './common.js';

if (process.argv.includes('--data')) process.env['YPERSISTENCE'] = option('data');
const { WebSocketServer } = createRequire(import.meta.url)('ws');
const { setupWSConnection } = await import('@y/websocket-server/utils');

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
serve((request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (/** @type {import('ws').WebSocket} */ webSocket) =>
    setupWSConnection(webSocket, request, { docName: documentOf(request) }),
  ),
);
