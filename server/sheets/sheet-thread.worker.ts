// Reads files beside the event loop: what unfolds to fifty megabytes takes seconds, and what somebody wrote to be
// hard to read takes as long as it is let; neither stalls anybody here.
import { parentPort } from 'node:worker_threads';
import { asId, type PersonId } from '#app/domain/ids.ts';
import type { Answer, Question } from './sheet-threads.ts';
import { inlineSheets } from './sheet-work.ts';

/** In here there is only one to serve. */
const NOBODY = asId<PersonId>('');

function answerTo(question: Question): Promise<unknown> {
  switch (question.what) {
    case 'read':
      return inlineSheets.read(NOBODY, question.bytes);
    case 'benchmark':
      return inlineSheets.readBenchmark(NOBODY, question.bytes, question.how);
    case 'round':
      return inlineSheets.readRound(NOBODY, question.bytes, question.how);
    case 'set':
      return inlineSheets.readSet(NOBODY, question.bytes);
  }
}

parentPort?.on('message', (question: Question) => {
  answerTo(question).then(
    (value) => parentPort?.postMessage({ ok: true, value } satisfies Answer),
    (error: unknown) => {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ ok: false, error: told } satisfies Answer);
    },
  );
});
