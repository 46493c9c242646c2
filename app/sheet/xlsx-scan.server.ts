import type { Zip } from './zip.server.ts';

/** What the library that reads the cells does not tell: how far the sheet reaches, and which cells show percent. */
export interface XlsxScan {
  /** Reads the sheet of this number, from 1. */
  readonly sheetNumber: number;
  /** Addresses such as `B7`. */
  readonly percentCells: ReadonlySet<string>;
}

// The largest address there is in a spreadsheet: a file that goes beyond it only wants memory.
const MAX_ROW = 1_048_576;
const MAX_COLUMN_LETTERS = 3;

const ROW_OR_CELL = /<(?:\w+:)?(row|c)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g;
const ROW_OR_CELL_START = /<(?:\w+:)?(?:row|c)[\s/>]/g;

/** Undefined for a workbook that is damaged or made to mislead. */
export function scanXlsx(zip: Zip): XlsxScan | undefined {
  const workbook = zip.text('xl/workbook.xml');
  const relations = zip.text('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) return undefined;
  const sheets = elements(workbook, 'sheet');
  const visible = sheets.findIndex((sheet) => (sheet.get('state') ?? 'visible') === 'visible');
  const sheet = sheets[visible];
  const relation = elements(relations, 'Relationship').find((each) => each.get('Id') === sheet?.get('r:id'));
  const target = relation?.get('Target');
  if (target === undefined) return undefined;
  const xml = zip.text(partName(target));
  if (xml === undefined) return undefined;
  const percentStyles = readPercentStyles(zip.text('xl/styles.xml') ?? '');
  const percentCells = readPercentCells(xml, percentStyles);
  return percentCells && { sheetNumber: visible + 1, percentCells };
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function readPercentCells(xml: string, percentStyles: ReadonlySet<string>): ReadonlySet<string> | undefined {
  const percent = new Set<string>();
  let read = 0;
  for (const [, tag, written = ''] of xml.matchAll(ROW_OR_CELL)) {
    read += 1;
    const found = attributes(written);
    const address = found.get('r');
    if (!isWithinSheet(tag === 'row', address)) return undefined;
    if (tag === 'c' && address !== undefined && percentStyles.has(found.get('s') ?? '')) percent.add(address);
  }
  // Each start must have been understood, so that none slips past the limits above.
  return read === [...xml.matchAll(ROW_OR_CELL_START)].length ? percent : undefined;
}

function isWithinSheet(isRow: boolean, address: string | undefined): boolean {
  if (isRow) return address === undefined || (/^\d{1,7}$/.test(address) && Number(address) <= MAX_ROW);
  const [, letters = '', row = ''] = /^([A-Z]+)(\d{1,7})$/.exec(address ?? '') ?? [];
  return letters.length > 0 && letters.length <= MAX_COLUMN_LETTERS && Number(row) <= MAX_ROW;
}

/** Numbers of the cell styles whose number format shows percent: two built-in ones and the file's own. */
function readPercentStyles(styles: string): ReadonlySet<string> {
  const formats = new Set(['9', '10']);
  for (const format of elements(styles, 'numFmt')) {
    const withoutTexts = (format.get('formatCode') ?? '').replace(/&quot;.*?&quot;|\\./g, '');
    if (withoutTexts.includes('%')) formats.add(format.get('numFmtId') ?? '');
  }
  const cellStyles = /<(?:\w+:)?cellXfs\b.*?<\/(?:\w+:)?cellXfs>/s.exec(styles)?.[0] ?? '';
  const percent = elements(cellStyles, 'xf').flatMap((style, index) =>
    formats.has(style.get('numFmtId') ?? '') ? [String(index)] : [],
  );
  return new Set(percent);
}

function elements(xml: string, tag: string): ReadonlyMap<string, string>[] {
  return [
    ...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*/?>`, 'g')),
  ].map(([, written = '']) => attributes(written));
}

function attributes(written: string): ReadonlyMap<string, string> {
  return new Map(
    [...written.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      name,
      double ?? single ?? '',
    ]),
  );
}
