import { expect, test } from 'vitest';
import { parseBenchmark } from '#app/domain/parse-benchmark.ts';
import type { Sheet } from '#app/domain/sheet.ts';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { readSheet } from './read-sheet.server.ts';
import { writeRemarksXlsx } from './write-remarks.server.ts';

const csv = async (text: string): Promise<Sheet> => {
  const read = await readSheet(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
};
const problemsOf = (sheet: Sheet) => {
  const parsed = parseBenchmark(sheet, DEMO_SET, { clusterName: 'Fjord' });
  return parsed.ok ? [] : parsed.problem;
};
const withRemarks = async (sheet: Sheet) => {
  const read = await readSheet(new Uint8Array(await writeRemarksXlsx(sheet, problemsOf(sheet), 'nb')));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
};

test('[BM25] a refused sheet comes back as it was, each row where it stood, with what is wrong beside it', async () => {
  const sheet = await csv('Rapport\n\nKode;Verdi\n1.1.0;mye\n\n9.9;3\n');
  const back = await withRemarks(sheet);
  expect(back.map(({ row, cells }) => [row, ...cells.map((cell) => ('text' in cell ? cell.text : ''))])).toEqual([
    [1, 'Rapport', '', ''],
    [3, 'Kode', 'Verdi', 'Feil i raden'],
    [4, '1.1.0', 'mye', 'Kolonne «Verdi»: Dette er ikke et tall. Skriv et tall fra 0 til 100.'],
    [6, '9.9', '3', 'Kolonne «Kode»: Ukjent indikator.'],
  ]);
});

test('[BM25] sent again, its remarks are passed over and its problems are the same', async () => {
  const sheet = await csv('Kode;Verdi;Merknad\n1.1.0;mye;a\n4.2;3;b\n4.2;2;\n');
  expect(problemsOf(await withRemarks(sheet))).toEqual(problemsOf(sheet));
  const mended = (await withRemarks(sheet))
    .filter(({ row }) => row !== 4)
    .map(({ row, cells }) => ({
      row,
      cells: cells.map((c) => ('text' in c && c.text === 'mye' ? { ...c, text: '7' } : c)),
    }));
  const parsed = parseBenchmark(mended, DEMO_SET, { clusterName: 'Fjord' });
  expect(parsed.ok && parsed.value.scores.get('1.1.0')).toMatchObject({ value: 7, remark: 'a' });
  expect(parsed.ok && parsed.value.notes.map(({ code }) => code)).toEqual(['benchmark.indicators-missing']);
});

test('[BM25] numbers, shares, dates and failed formulas stay what they were, and no text becomes a formula', async () => {
  const cells = [
    { is: 'text', text: '=1+1' },
    { is: 'number', number: 0.45, isShownAsPercent: true },
    { is: 'number', number: 2.5, isShownAsPercent: false },
    { is: 'date', day: '2001-06-04' },
    { is: 'error', text: '#N/A' },
  ] as Sheet[number]['cells'];
  const [row] = await withRemarks([{ row: 1, cells }]);
  expect(row?.cells.slice(0, cells.length)).toEqual(cells);
});

test('[BM25] what is wrong with the headings or the whole stands below all', async () => {
  const back = await withRemarks(await csv('Kode;Nord;Sør\n1.1.0;3;4\n'));
  const last = back.at(-1)?.cells.at(-1);
  expect(last?.is === 'text' && last.text).toMatch(/«Fjord»/);
});
