import { CsvError, parse } from 'csv-parse/sync';
import { WHOLE_SHEET } from '#app/domain/benchmark-problem.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import { EMPTY, type Cell, type Sheet } from '#app/domain/sheet.ts';
import { MAX_COLUMNS, MAX_ROWS } from './sheet-limits.ts';
import { textCell } from './text-cell.ts';

/** Reads delimited text; its cells are all text, as CSV has no other. */
export function readCsv(bytes: Uint8Array): Result<Sheet, SheetProblem> {
  const { text, delimiter } = withoutSeparatorLine(decodeText(bytes));
  if (cellsAtMost(text) > MAX_CSV_CELLS) return fail({ ...WHOLE_SHEET, code: 'sheet.too-many-rows', limit: MAX_ROWS });
  try {
    const records: string[][] = parse(text, {
      delimiter: delimiter ?? sniffDelimiter(text),
      // A quote inside an unquoted cell is an inch mark, not the start of something.
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    return ok(records.map((cells, index) => ({ row: index + 1, cells: cells.map(cellOf) })));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const before: unknown = error['records'];
    const row = typeof before === 'number' ? before + 1 : null;
    return fail({ ...WHOLE_SHEET, row, code: 'sheet.quote-not-closed' });
  }
}

/** Blank lines and trailing delimiters are forgiven, but not without end: each costs memory before it is dropped. */
const MAX_CSV_CELLS = MAX_ROWS * MAX_COLUMNS;

function cellsAtMost(text: string): number {
  return text.match(/[;,\t\r\n]/g)?.length ?? 0;
}

function cellOf(text: string): Cell {
  if (text.trim() === '') return EMPTY;
  // A spreadsheet's mark for "this is text, no formula" is no part of the text.
  return textCell(/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
}

/** UTF-8 and UTF-16 by their marks, UTF-8 where the bytes allow no other reading, else what Excel writes on Windows. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

// What Windows-1252 puts where Latin-1 has control characters, from 0x80 on; \0 where it puts nothing.
const WINDOWS_1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** By hand: Node 20 decodes the label windows-1252 as Latin-1, which loses dashes and curved quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);
}

/** Excel takes a first line `sep=;` as an instruction and does not show it as a row. */
function withoutSeparatorLine(text: string): { text: string; delimiter: string | undefined } {
  const match = /^"?sep=(.)"?(\r\n|\n|\r)/i.exec(text);
  return match === null ? { text, delimiter: undefined } : { text: text.slice(match[0].length), delimiter: match[1] };
}

/** In the order of likelihood in Norway, which settles a tie. */
const DELIMITERS = [';', '\t', ','] as const;
const SNIFFED_LINES = 50;

/**
 * The delimiter that most lines agree on: decimal commas and commas in remarks fall in some lines and not in others,
 * the real one stands equally often in all of the table.
 */
export function sniffDelimiter(text: string): string {
  const lines = outsideQuotes(text)
    .split(/\r\n|\n|\r/)
    .slice(0, SNIFFED_LINES);
  const ranked = DELIMITERS.map((delimiter) => {
    const byCount = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) byCount.set(count, (byCount.get(count) ?? 0) + 1);
    }
    const [perLine = 0, agreeing = 0] = [...byCount].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    return { delimiter, agreeing, perLine };
  });
  const [best] = ranked.sort((a, b) => b.agreeing - a.agreeing || b.perLine - a.perLine);
  return best?.delimiter ?? DELIMITERS[0];
}

/** The text with everything between quotes taken out, line breaks there included. */
function outsideQuotes(text: string): string {
  return text.replace(/(^|[;,\t\r\n])"(?:[^"]|"")*"/g, '$1');
}
