import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, expect, test } from 'vitest';
import { createSheetThreads, type SheetThreads } from '#server/sheets/sheet-threads.ts';
import { excelParts, excelRow, zip } from '#tests/fixtures/benchmarks/zip.ts';

let threads: SheetThreads | undefined;
afterEach(() => threads?.stop());

const SMALL = new TextEncoder().encode('Kode;Verdi\n2.1;3\n');
/** A file of a few hundred kilobytes that unfolds to forty megabytes of cells. */
const heavy = () => {
  const row = (at: number) => excelRow(at, ['2.1', 'en verdi', 'en annen', 'en tredje']);
  return zip(excelParts(Array.from({ length: 130_000 }, (_, index) => row(index + 1)).join('')));
};

test('[SH7] a file that takes long is read beside the event loop', async () => {
  threads = createSheetThreads({ patienceMs: 60_000 });
  await threads.read(SMALL, 'warm');
  const bytes = heavy();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const before = performance.now();
  delay.enable();
  const read = await threads.read(bytes, 'a');
  delay.disable();
  const tookMs = performance.now() - before;
  expect(read).toMatchObject({ ok: false, problem: { code: 'sheet.too-many-rows' } });
  console.log(`read in ${Math.round(tookMs)} ms, longest stall ${Math.round(delay.max / 1e6)} ms`);
  expect(delay.max / 1e6).toBeLessThan(tookMs / 3);
});

test('[SH7] one that takes too long, or too much memory, is stopped and told, and the next is read', async () => {
  threads = createSheetThreads({ threads: 1, patienceMs: 50 });
  expect(await threads.read(heavy(), 'a')).toMatchObject({ ok: false, problem: { code: 'sheet.too-slow' } });
  expect(await threads.readSet(heavy(), 'a')).toMatchObject({ ok: false, problem: [{ code: 'sheet.too-slow' }] });
  await threads.stop();
  const limits = { maxOldGenerationSizeMb: 60, maxYoungGenerationSizeMb: 16 };
  threads = createSheetThreads({ threads: 1, patienceMs: 60_000, limits });
  const both = [threads.read(heavy(), 'a'), threads.read(SMALL, 'b')];
  expect(await Promise.all(both)).toMatchObject([{ ok: false, problem: { code: 'sheet.too-slow' } }, { ok: true }]);
});

test('[SH7] one person’s many files do not keep another waiting', async () => {
  threads = createSheetThreads({ threads: 1 });
  const order: string[] = [];
  const read = (asker: string) => threads?.read(SMALL, asker).then(() => order.push(asker));
  await Promise.all([read('a'), read('a'), read('a'), read('b')]);
  expect(order.indexOf('b')).toBeLessThan(3);
});

test('a stop answers those who wait', async () => {
  threads = createSheetThreads({ threads: 1 });
  const asked = Promise.allSettled([threads.read(SMALL, 'a'), threads.read(SMALL, 'b')]);
  await threads.stop();
  expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
