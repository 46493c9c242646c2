import { Worker } from 'node:worker_threads';
import type { PlanContent } from '#app/domain/plan.ts';
import type { Compacted, DocumentWork, Past, Told } from './document-work.ts';

export type Question =
  | { readonly what: 'compact' | 'read-plan'; readonly updates: readonly Uint8Array[] }
  | { readonly what: 'tell'; readonly past: Past };

export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

export interface DocumentThread extends DocumentWork {
  stop(): Promise<void>;
}

interface Asked {
  readonly question: Question;
  readonly done: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** A thread that has nothing to do gives its memory back. */
const IDLE_MS = 60_000;
/** What takes longer hangs, on content made for that. */
const PATIENCE_MS = 60_000;
/** Yjs deletes and forgets by recursion; this is enough for the most that a document may hold. Only what is used is taken. */
const STACK_MB = 256;

/**
 * Document work in a thread of its own, started when there is some. One question at a time: what one document does to the
 * thread is that document's alone.
 */
export function createDocumentThread({ patienceMs = PATIENCE_MS } = {}): DocumentThread {
  const waiting: Asked[] = [];
  let worker: Worker | undefined;
  let current: Asked | undefined;
  let patience: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;

  function start(): Worker {
    const resourceLimits = { stackSizeMb: STACK_MB };
    // Built beside the server; from the source in tests and development, which tsx reads in threads only when it is asked to.
    const started = import.meta.url.endsWith('.ts')
      ? new Worker(
          `import('tsx/esm/api').then((tsx) => { tsx.register(); return import('${new URL('./document-thread.worker.ts', import.meta.url).href}'); })`,
          { eval: true, resourceLimits },
        )
      : new Worker(new URL('./document-thread.worker.js', import.meta.url), { resourceLimits });
    started.on('message', (answer: Answer) => {
      if (worker === started)
        finish((asked) => (answer.ok ? asked.done(answer.value) : asked.fail(new Error(answer.error))));
    });
    started.on('error', (error) => end(started, error));
    started.on('exit', (code) => end(started, new Error(`the document thread ended with ${code}`)));
    return started;
  }

  /** What was under way fails; what waits has another thread. */
  function end(ended: Worker, error: unknown): void {
    if (worker !== ended) return;
    worker = undefined;
    finish((asked) => asked.fail(error instanceof Error ? error : new Error(String(error))));
  }

  function finish(answer: (asked: Asked) => void): void {
    clearTimeout(patience);
    const asked = current;
    current = undefined;
    if (asked !== undefined) answer(asked);
    next();
  }

  function next(): void {
    if (current !== undefined) return;
    clearTimeout(idle);
    current = waiting.shift();
    if (current === undefined) {
      worker?.unref();
      idle = setTimeout(rest, IDLE_MS).unref();
      return;
    }
    const running = (worker ??= start());
    patience = setTimeout(() => {
      void running.terminate();
      end(running, new Error('the document takes too long to read'));
    }, patienceMs).unref();
    running.ref();
    running.postMessage(current.question);
  }

  function rest(): void {
    const resting = worker;
    worker = undefined;
    void resting?.terminate();
  }

  function ask<T>(question: Question): Promise<T> {
    return new Promise<T>((done, fail) => {
      waiting.push({ question, done: (value) => done(value as T), fail });
      next();
    });
  }

  return {
    compact: (updates) => ask<Compacted>({ what: 'compact', updates }),
    readPlan: (updates) => ask<PlanContent>({ what: 'read-plan', updates }),
    tell: (past) => ask<Told>({ what: 'tell', past }),
    async stop() {
      clearTimeout(idle);
      const running = worker;
      const left = waiting.splice(0);
      worker = undefined;
      await running?.terminate();
      finish((asked) => asked.fail(new Error('the document thread stops')));
      for (const { fail } of left) fail(new Error('the document thread stops'));
      clearTimeout(idle);
    },
  };
}
