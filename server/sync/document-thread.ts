import { Worker } from 'node:worker_threads';
import type { PlanContent } from '#app/domain/plan.ts';
import type { Compacted, DocumentWork } from './document-work.ts';

export interface Question {
  readonly id: number;
  readonly what: 'compact' | 'read-plan';
  readonly updates: readonly Uint8Array[];
}

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };

export interface DocumentThread extends DocumentWork {
  stop(): Promise<void>;
}

/** A thread that has nothing to do gives its memory back. */
const IDLE_MS = 60_000;
/** What takes longer hangs, on content made for that. */
const PATIENCE_MS = 60_000;

/** Document work in a thread of its own, started when there is some. */
export function createDocumentThread(): DocumentThread {
  const waiting = new Map<number, { readonly done: (value: unknown) => void; readonly fail: (error: Error) => void }>();
  let worker: Worker | undefined;
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;

  function start(): Worker {
    // From the source in tests and development, built beside the server otherwise.
    const isSource = import.meta.url.endsWith('.ts');
    const started = new Worker(new URL(`./document-thread.worker.${isSource ? 'ts' : 'js'}`, import.meta.url), {
      execArgv: isSource ? ['--import', 'tsx'] : [],
    });
    started.unref();
    started.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) asked?.done(answer.value);
      else asked?.fail(new Error(answer.error));
      if (waiting.size === 0) rest(started);
    });
    started.on('error', (error) => end(started, error));
    started.on('exit', (code) => end(started, new Error(`the document thread ended with ${code}`)));
    return started;
  }

  function end(ended: Worker, error: unknown): void {
    if (worker !== ended) return;
    worker = undefined;
    const asked = [...waiting.values()];
    waiting.clear();
    for (const { fail } of asked) fail(error instanceof Error ? error : new Error(String(error)));
  }

  function rest(resting: Worker): void {
    clearTimeout(idle);
    idle = setTimeout(() => {
      if (worker !== resting || waiting.size > 0) return;
      worker = undefined;
      void resting.terminate();
    }, IDLE_MS);
    idle.unref();
  }

  function ask<T>(what: Question['what'], updates: readonly Uint8Array[]): Promise<T> {
    const running = (worker ??= start());
    lastId += 1;
    const id = lastId;
    return new Promise<T>((done, fail) => {
      const patience = setTimeout(() => {
        void running.terminate();
        end(running, new Error('the document takes too long to read'));
      }, PATIENCE_MS);
      patience.unref();
      waiting.set(id, {
        done: (value) => {
          clearTimeout(patience);
          done(value as T);
        },
        fail: (error) => {
          clearTimeout(patience);
          fail(error);
        },
      });
      running.postMessage({ id, what, updates } satisfies Question);
    });
  }

  return {
    compact: (updates) => ask<Compacted>('compact', updates),
    readPlan: (updates) => ask<PlanContent>('read-plan', updates),
    async stop() {
      clearTimeout(idle);
      const running = worker;
      worker = undefined;
      await running?.terminate();
    },
  };
}
