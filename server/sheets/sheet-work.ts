import type { Sheets } from '#app/context.ts';
import { readSetFile } from '#app/sheet/import-set.server.ts';
import { readSheet } from '#app/sheet/read-sheet.server.ts';

/** On the caller's own thread: for tests, whose files are their own. */
export const inlineSheets: Sheets = {
  read: (bytes) => readSheet(bytes),
  readSet: (bytes) => readSetFile(bytes),
};
