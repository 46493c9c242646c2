// What every peer needs: its options, an HTTP server on loopback, and a word when it is ready.
import http from 'node:http';

/** @param {string} name */
export const option = (name) => process.argv[process.argv.indexOf(`--${name}`) + 1] ?? '';

/** The document that an address names: /sync/plan/{id}. @param {import('node:http').IncomingMessage} request */
export const documentOf = (request) => (request.url ?? '').split('?')[0]?.slice('/sync/'.length) ?? '';

/** @param {(request: http.IncomingMessage, socket: import('node:stream').Duplex, head: Buffer) => void} onUpgrade */
export function serve(onUpgrade) {
  const server = http.createServer((_request, response) => response.end('ok'));
  server.on('upgrade', onUpgrade);
  server.listen(Number(option('port')), '127.0.0.1', () => console.log('ready'));
  collectOnSignal();
}

/** Memory is read after a collection, which the bench asks for. */
export function collectOnSignal() {
  process.on('SIGUSR2', () => {
    // What is let go in one collection is often the last to hold something else.
    globalThis.gc?.();
    setTimeout(() => globalThis.gc?.(), 300);
    setTimeout(() => {
      globalThis.gc?.();
      const { heapUsed, external } = process.memoryUsage();
      console.log(`collected ${heapUsed + external}`);
    }, 1_000);
  });
}
