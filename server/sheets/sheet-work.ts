import type { Sheets } from '#app/context.ts';
import { readSetFile } from '#app/sheet/import-set.server.ts';
import { readBenchmark, readRound } from '#app/sheet/read-benchmark.server.ts';
import { readSheet } from '#app/sheet/read-sheet.server.ts';

/** On the caller's own thread: in a thread that has nothing else to do, and for tests, whose files are their own. */
export const inlineSheets: Sheets = {
  read: (_, bytes) => readSheet(bytes),
  readBenchmark: (_, bytes, how) => readBenchmark(bytes, how),
  readRound: (_, bytes, how) => readRound(bytes, how),
  readSet: (_, bytes) => readSetFile(bytes),
};
