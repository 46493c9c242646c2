import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, expect, test } from 'vitest';
import { asId, type ClusterId, type PersonId } from '#app/domain/ids.ts';
import { createSheetThreads, type SheetThreads } from '#server/sheets/sheet-threads.ts';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { excelParts, excelRow, zip } from '#tests/fixtures/benchmarks/zip.ts';

let threads: SheetThreads | undefined;
afterEach(() => threads?.stop());

const [A, B, WARM] = [asId<PersonId>('a'), asId<PersonId>('b'), asId<PersonId>('warm')];
const SMALL = new TextEncoder().encode('Kode;Verdi\n2.1;3\n');
/** A file of a few hundred kilobytes that unfolds to forty megabytes of cells. */
const heavy = () => {
  const row = (at: number) => excelRow(at, ['2.1', 'en verdi', 'en annen', 'en tredje']);
  return zip(excelParts(Array.from({ length: 130_000 }, (_, index) => row(index + 1)).join('')));
};

test('[SH7] a file that takes long is read beside the event loop', async () => {
  threads = createSheetThreads({ patienceMs: 60_000 });
  await threads.read(WARM, SMALL);
  const bytes = heavy();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const before = performance.now();
  delay.enable();
  const read = await threads.read(A, bytes);
  delay.disable();
  const tookMs = performance.now() - before;
  expect(read).toMatchObject({ ok: false, problem: { code: 'sheet.too-many-rows' } });
  console.log(`read in ${Math.round(tookMs)} ms, longest stall ${Math.round(delay.max / 1e6)} ms`);
  expect(delay.max / 1e6).toBeLessThan(tookMs / 3);
});

test('[SH7] what a hundred columns of two thousand unknown rows say is told, or given up, beside the event loop', async () => {
  threads = createSheetThreads({ patienceMs: 5_000 });
  await threads.read(WARM, SMALL);
  const names = Array.from({ length: 90 }, (_, index) => `Klynge ${index}`);
  const line = (row: number) => [`Samarbeidet innad i klyngen og utad, spørsmål ${row}`, ...names.map(() => '3')];
  const csv = [['Indikator', ...names], ...Array.from({ length: 1_900 }, (_, row) => line(row))];
  const bytes = new TextEncoder().encode(csv.map((cells) => cells.join(';')).join('\n'));
  const clusters = names.map((name) => ({ id: asId<ClusterId>(name), name }));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const before = performance.now();
  delay.enable();
  await threads.readRound(A, bytes, { set: DEMO_SET, clusters, choices: new Map() });
  delay.disable();
  const tookMs = performance.now() - before;
  console.log(`read in ${Math.round(tookMs)} ms, longest stall ${Math.round(delay.max / 1e6)} ms`);
  expect(delay.max / 1e6).toBeLessThan(tookMs / 3);
});

test('[SH7] one that takes too long, or too much memory, is stopped and told, and the next is read', async () => {
  threads = createSheetThreads({ threads: 1, patienceMs: 50 });
  expect(await threads.read(A, heavy())).toMatchObject({ ok: false, problem: { code: 'sheet.too-slow' } });
  expect(await threads.readSet(A, heavy())).toMatchObject({ ok: false, problem: [{ code: 'sheet.too-slow' }] });
  await threads.stop();
  const limits = { maxOldGenerationSizeMb: 60, maxYoungGenerationSizeMb: 16 };
  threads = createSheetThreads({ threads: 1, patienceMs: 60_000, limits });
  const both = [threads.read(A, heavy()), threads.read(B, SMALL)];
  expect(await Promise.all(both)).toMatchObject([{ ok: false, problem: { code: 'sheet.too-slow' } }, { ok: true }]);
});

test('[SH7] one person’s many files do not keep another waiting', async () => {
  threads = createSheetThreads({ threads: 1 });
  const order: string[] = [];
  const read = (asker: PersonId) => threads?.read(asker, SMALL).then(() => order.push(asker));
  await Promise.all([read(A), read(A), read(A), read(B)]);
  expect(order.indexOf(B)).toBeLessThan(3);
});

test('a stop answers those who wait', async () => {
  threads = createSheetThreads({ threads: 1 });
  const asked = Promise.allSettled([threads.read(A, SMALL), threads.read(B, SMALL)]);
  await threads.stop();
  expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
