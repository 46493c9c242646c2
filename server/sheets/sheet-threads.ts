import { Worker } from 'node:worker_threads';
import type { Sheets } from '#app/context.ts';
import { WHOLE_SHEET } from '#app/domain/benchmark-problem.ts';
import { fail } from '#app/domain/result.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import type { BenchmarkReading, RoundReading } from '#app/sheet/read-benchmark.server.ts';
import { createFairQueue } from './fair-queue.ts';

export type Question = { readonly bytes: Uint8Array } & (
  | { readonly what: 'read' | 'set' }
  | { readonly what: 'benchmark'; readonly how: BenchmarkReading }
  | { readonly what: 'round'; readonly how: RoundReading }
);

export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

export interface SheetThreads extends Sheets {
  stop(): Promise<void>;
}

interface Asked {
  readonly question: Question;
  readonly done: (value: unknown) => void;
  readonly fail: (error: Error) => void;
  /** The file asks for more time or memory than it is given. */
  readonly giveUp: () => void;
}

/** One may hang on a file for its whole time while the other goes on. */
const THREADS = 2;
/** The largest file that is let in takes a second or two, on a very busy machine seven. */
const PATIENCE_MS = 15_000;
/** A thread that has nothing to do gives its memory back. */
const IDLE_MS = 60_000;
/** Fifty megabytes of XML are some hundred in memory, and their cells twice that. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** Files, each read in a thread that is ended where one takes too long or too much. */
export function createSheetThreads({
  threads = THREADS,
  patienceMs = PATIENCE_MS,
  limits = LIMITS,
} = {}): SheetThreads {
  const queue = createFairQueue<Asked>();
  const resting: { worker: Worker; timer: NodeJS.Timeout }[] = [];
  const running = new Map<Worker, Asked>();
  const patience = new Map<Worker, NodeJS.Timeout>();
  let isStopped = false;

  function start(): Worker {
    // Built beside the server; from the source in tests and development, which tsx reads in threads only when it is asked to.
    const worker = import.meta.url.endsWith('.ts')
      ? new Worker(
          `import('tsx/esm/api').then((tsx) => { tsx.register(); return import('${new URL('./sheet-thread.worker.ts', import.meta.url).href}'); })`,
          { eval: true, resourceLimits: limits },
        )
      : new Worker(new URL('./sheet-thread.worker.js', import.meta.url), { resourceLimits: limits });
    worker.on('message', (answer: Answer) => {
      const asked = finish(worker);
      rest(worker);
      if (answer.ok) asked?.done(answer.value);
      else asked?.fail(new Error(answer.error));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const asked = finish(worker);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') asked?.giveUp();
      else asked?.fail(error);
      next();
    });
    worker.on('exit', (code) => {
      finish(worker)?.fail(new Error(`a sheet thread ended with ${code}`));
      const at = resting.findIndex((one) => one.worker === worker);
      if (at >= 0) clearTimeout(resting.splice(at, 1)[0]?.timer);
      next();
    });
    return worker;
  }

  function finish(worker: Worker): Asked | undefined {
    clearTimeout(patience.get(worker));
    patience.delete(worker);
    const asked = running.get(worker);
    running.delete(worker);
    return asked;
  }

  function rest(worker: Worker): void {
    worker.unref();
    const timer = setTimeout(() => {
      const at = resting.findIndex((one) => one.worker === worker);
      if (at >= 0) resting.splice(at, 1);
      void worker.terminate();
    }, IDLE_MS).unref();
    resting.push({ worker, timer });
    next();
  }

  function next(): void {
    if (isStopped || running.size >= threads) return;
    const asked = queue.next();
    if (asked === undefined) return;
    const rested = resting.pop();
    clearTimeout(rested?.timer);
    const worker = rested?.worker ?? start();
    worker.ref();
    running.set(worker, asked);
    const timer = setTimeout(() => {
      finish(worker)?.giveUp();
      // Its end makes room for another.
      void worker.terminate();
    }, patienceMs);
    patience.set(worker, timer.unref());
    worker.postMessage(asked.question);
  }

  function ask<T>(asker: string, question: Question, tooSlow: () => T): Promise<T> {
    return new Promise<T>((done, reject) => {
      if (isStopped) return reject(new Error('the sheet threads have stopped'));
      queue.add(asker, {
        question,
        done: (value) => done(value as T),
        fail: reject,
        giveUp: () => done(tooSlow()),
      });
      next();
    });
  }

  const problem: SheetProblem = { ...WHOLE_SHEET, code: 'sheet.too-slow' };
  return {
    read: (asker, bytes) => ask(asker, { what: 'read', bytes }, () => fail(problem)),
    readBenchmark: (asker, bytes, how) => ask(asker, { what: 'benchmark', bytes, how }, () => fail(problem)),
    readRound: (asker, bytes, how) => ask(asker, { what: 'round', bytes, how }, () => fail(problem)),
    readSet: (asker, bytes) =>
      ask(asker, { what: 'set', bytes }, () => fail([{ ...problem, where: { sheet: null, row: null, column: null } }])),
    async stop() {
      isStopped = true;
      const workers = [...running.keys(), ...resting.splice(0).map(({ worker }) => worker)];
      const stopped = new Error('the sheet threads have stopped');
      for (const worker of running.keys()) finish(worker)?.fail(stopped);
      for (let asked = queue.next(); asked !== undefined; asked = queue.next()) asked.fail(stopped);
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
