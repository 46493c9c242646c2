// Reads files beside the event loop: what unfolds to fifty megabytes takes seconds, and what somebody wrote to be
// hard to read takes as long as it is let; neither stalls anybody here.
import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from './sheet-threads.ts';
import { inlineSheets } from './sheet-work.ts';

parentPort?.on('message', ({ what, bytes }: Question) => {
  inlineSheets[what](bytes, '').then(
    (value) => parentPort?.postMessage({ ok: true, value } satisfies Answer),
    (error: unknown) => {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ ok: false, error: told } satisfies Answer);
    },
  );
});
