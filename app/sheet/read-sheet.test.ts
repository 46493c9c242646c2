import { expect, test } from 'vitest';
import { excelParts, excelRow, zip } from '#tests/fixtures/benchmarks/zip.ts';
import { decodeText, sniffDelimiter } from './csv.server.ts';
import { readSheet } from './read-sheet.server.ts';
import { MAX_FILE_BYTES } from './sheet-limits.ts';
import { scanXlsx } from './xlsx-scan.server.ts';
import { openZip } from './zip.server.ts';

const excel = (...rows: string[]) => zip(excelParts(rows.join('')));
const codeOf = async (bytes: Uint8Array) => {
  const read = await readSheet(bytes);
  return read.ok ? 'a sheet' : read.problem.code;
};

test('[SH2] a file over the limit is refused unread', async () => {
  expect(await codeOf(Buffer.alloc(MAX_FILE_BYTES + 1, 'a'))).toBe('sheet.too-large');
});

test('[SH2] a sheet that would unfold to more than the limit is refused before it is unfolded', async () => {
  const bomb = { ...excelParts(''), 'xl/media/a.xml': ' '.repeat(51 * 1024 * 1024) };
  expect(await codeOf(zip(bomb))).toBe('sheet.unfolds-too-large');
});

test('[SH2] a part that says it is smaller than it is, is damaged', async () => {
  expect(await codeOf(zip(excelParts(excelRow(1, ['x'.repeat(10_000)])), 100))).toBe('sheet.damaged');
});

test.each([
  '<row r="2"><c x="<" r="ZZZ2"><v>1</v></c></row>',
  '<row r="2"><c x r="ZZZ2"><v>1</v></c></row>',
  '<row r="2"><c r="&#90;ZZ2"><v>1</v></c></row>',
  '<row r=999999999><c r="A2"><v>1</v></c></row>',
])('[SH2] an address that is hidden from the limits makes the file damaged: %s', async (row) => {
  expect(await codeOf(excel(excelRow(1, ['Kode']), row))).toBe('sheet.damaged');
});

test.each([
  ['tags that never end in a cell', excelParts(`<row r="1"><c r="A1">${'<f '.repeat(400_000)}</c></row>`)],
  ['styles that never end', { ...excelParts(''), 'xl/styles.xml': '<cellXfs '.repeat(200_000) }],
])('[SH2] %s are scanned in no time', (_, parts) => {
  const opened = openZip(zip(parts));
  if (!opened.ok) throw new Error(opened.problem);
  const before = performance.now();
  scanXlsx(opened.value);
  expect(performance.now() - before).toBeLessThan(3_000);
});

test('[SH2] blank lines without end are refused before each becomes a row', async () => {
  expect(await codeOf(Buffer.alloc(1_000_000, '\n'))).toBe('sheet.too-many-rows');
});

test('[SH3] text is UTF-8 where it can be, Windows-1252 else, UTF-16 by its mark', () => {
  expect(decodeText(Buffer.from('grønn – 5', 'utf8'))).toBe('grønn – 5');
  expect(decodeText(Buffer.from([0x67, 0x72, 0xf8, 0x6e, 0x6e, 0x20, 0x96]))).toBe('grønn –');
  expect(decodeText(Buffer.from('\ufeffgrønn', 'utf16le'))).toBe('grønn');
});

test.each([
  ['Kode;Verdi\n2.1;3,5\n2.4;4,5', ';'],
  ['Benchmarking, mai 2026, foreløpig\nKode;Verdi\n2.1;3\n2.4;2', ';'],
  ['code,score\n2.1,3.5\n2.4,2', ','],
  ['code,indicator,score\n5.1,"Recognition; in press, media",3\n4.5,"Working; groups; all",1', ','],
  ['kode\tmerknad\n2.1\tgod; se side 4\n2.4\tja, nei', '\t'],
  ['bare tekst', ';'],
])('[SH4] the delimiter of %j is %j', (text, delimiter) => {
  expect(sniffDelimiter(text)).toBe(delimiter);
});

test('[SH4] rows keep the numbers that a spreadsheet shows: blank lines count, lines within quotes do not', async () => {
  const read = await readSheet(Buffer.from('Kode;Merknad\r\n\r\n2.1;"to\r\nlinjer"\r\n2.4;x\r\n'));
  expect(read.ok && read.value.map(({ row }) => row)).toEqual([1, 3, 4]);
});

test('[SH5] cells keep their kind: text, number, shown as percent, date, failed formula', async () => {
  const read = await readSheet(
    excel(
      excelRow(3, [
        'æ & <',
        2.5,
        { xml: ' s="1"><v>0.45</v>' },
        { xml: ' s="3"><v>46146</v>' },
        { xml: ' t="e"><f>NA()</f><v>#N/A</v>' },
        { xml: '><f>A1&amp;B1</f>' },
        { xml: ' t="b"><v>1</v>' },
      ]),
    ),
  );
  expect(read.ok && read.value).toEqual([
    {
      row: 3,
      cells: [
        { is: 'text', text: 'æ & <' },
        { is: 'number', number: 2.5, isShownAsPercent: false },
        { is: 'number', number: 0.45, isShownAsPercent: true },
        { is: 'date', day: '2026-05-04' },
        { is: 'error', text: '#N/A' },
        { is: 'error', text: '=A1&B1' },
        { is: 'text', text: 'TRUE' },
      ],
    },
  ]);
});

test('[SH5] control characters do not reach the database', async () => {
  const read = await readSheet(excel(excelRow(1, ['a_x0000_b_x0007_c'])));
  expect(read.ok && read.value[0]?.cells).toEqual([{ is: 'text', text: 'abc' }]);
});
