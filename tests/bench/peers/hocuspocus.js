// @hocuspocus/server as it comes; with --data it stores with its SQLite extension.
import { join } from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';
import { collectOnSignal, option } from './common.js';

const extensions = process.argv.includes('--data') ? [new SQLite({ database: join(option('data'), 'db.sqlite') })] : [];
const server = new Server({ port: Number(option('port')), address: '127.0.0.1', quiet: true, extensions });
await server.listen();
console.log('ready');
collectOnSignal();
