import { WHOLE_SHEET } from '#app/domain/benchmark-problem.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { FoundInstead, SheetProblem } from '#app/domain/sheet-problem.ts';
import { openZip, type Zip } from './zip.server.ts';
import { MAX_UNFOLDED_BYTES } from './sheet-limits.ts';

export type SheetFile = { readonly is: 'xlsx'; readonly zip: Zip } | { readonly is: 'text' };

const MAGIC: readonly (readonly [start: string, found: FoundInstead])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['RIFF', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['{\\rtf', 'word'],
  ['\x1f\x8b', 'other'],
];
const OLE = '\xd0\xcf\x11\xe0';
const ZIP = 'PK\x03\x04';
const EMPTY_ZIP = 'PK\x05\x06';
const UTF16_MARKS = ['\xff\xfe', '\xfe\xff'];

/** What the bytes are, whatever the file is called: an XLSX, text, or a reason why it can be neither. */
export function fileKind(bytes: Uint8Array): Result<SheetFile, SheetProblem> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString('latin1', 0, 8);
  if (start.startsWith(OLE)) return fail({ ...WHOLE_SHEET, code: oleProblem(buffer) });
  if (start.startsWith(ZIP) || start.startsWith(EMPTY_ZIP)) return zipKind(bytes);
  const found = MAGIC.find(([magic]) => start.startsWith(magic))?.[1] ?? textProblem(buffer);
  return found === undefined ? ok({ is: 'text' }) : fail({ ...WHOLE_SHEET, code: 'sheet.not-a-sheet', found });
}

/** A password-protected XLSX is wrapped in the container that old Excel files use, in a stream of this name. */
function oleProblem(buffer: Buffer): 'sheet.password-protected' | 'sheet.old-excel' {
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'sheet.password-protected' : 'sheet.old-excel';
}

function zipKind(bytes: Uint8Array): Result<SheetFile, SheetProblem> {
  const opened = openZip(bytes);
  if (!opened.ok) {
    return opened.problem === 'damaged'
      ? fail({ ...WHOLE_SHEET, code: 'sheet.damaged' })
      : fail({ ...WHOLE_SHEET, code: 'sheet.unfolds-too-large', limitBytes: MAX_UNFOLDED_BYTES });
  }
  const zip = opened.value;
  const has = (name: string) => zip.names.includes(name);
  const instead = (found: FoundInstead) => fail({ ...WHOLE_SHEET, code: 'sheet.not-a-sheet' as const, found });
  if (has('xl/workbook.bin')) return instead('excel-binary');
  if (has('word/document.xml')) return instead('word');
  if (has('mimetype') && has('content.xml')) return instead('open-document');
  if (!has('xl/workbook.xml')) return instead('other');
  if (has('xl/vbaProject.bin') || zip.text('[Content_Types].xml')?.includes('macroEnabled') === true) {
    return fail({ ...WHOLE_SHEET, code: 'sheet.macros' });
  }
  return ok({ is: 'xlsx', zip });
}

function textProblem(buffer: Buffer): FoundInstead | undefined {
  if (UTF16_MARKS.includes(buffer.toString('latin1', 0, 2))) return undefined;
  if (buffer.includes(0)) return 'other';
  const start = buffer
    .toString('latin1', 0, 500)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  return /^<(!doctype|html|head|body|table|meta|\?xml|!--)/.test(start) ? 'web-page' : undefined;
}
