// Builds documents beside the event loop: for a large one that takes tens of milliseconds, and what
// somebody wrote to be hard to read stalls nobody here.
import { parentPort } from 'node:worker_threads';
import { compact, planOf, wholePlanOf } from './document-work.ts';
import type { Answer, Question } from './document-thread.ts';

const ANSWERS = { compact, 'read-plan': planOf, 'read-whole-plan': wholePlanOf } as const;

parentPort?.on('message', ({ what, updates }: Question) => {
  let answer: Answer;
  try {
    answer = { ok: true, value: ANSWERS[what](updates) };
  } catch (error) {
    answer = { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
