// Builds documents beside the event loop: for a large one that takes tens of milliseconds, and what
// somebody wrote to be hard to read stalls nobody here.
import { parentPort } from 'node:worker_threads';
import { compact, planOf, tell } from './document-work.ts';
import type { Answer, Question } from './document-thread.ts';

parentPort?.on('message', (question: Question) => {
  let answer: Answer;
  try {
    answer = { ok: true, value: answerTo(question) };
  } catch (error) {
    answer = { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});

function answerTo(question: Question): unknown {
  switch (question.what) {
    case 'compact':
      return compact(question.updates);
    case 'read-plan':
      return planOf(question.updates);
    case 'tell':
      return tell(question.past);
  }
}
