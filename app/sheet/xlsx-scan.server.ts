import type { Zip } from './zip.server.ts';

/**
 * What the library that reads the cells does not tell: how far the sheet reaches,
 * which cells show percent, and which formulas failed.
 */
export interface XlsxScan {
  /** Reads the sheet of this number, from 1. */
  readonly sheetNumber: number;
  /** Addresses such as `B7`. */
  readonly percentCells: ReadonlySet<string>;
  /** By address: the library reads these as empty cells, as if nothing were wrong. */
  readonly errors: ReadonlyMap<string, string>;
}

// The largest address there is in a spreadsheet: a file that goes beyond it only wants memory.
const MAX_ROW = 1_048_576;
const MAX_COLUMN_LETTERS = 3;

const ROW_OR_CELL = /<(?:\w+:)?(row|c)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g;
const ROW_OR_CELL_START = /<(?:\w+:)?(?:row|c)[\s/>]/g;
const FORMULA = /<(?:\w+:)?f(?:\s[^<>]*)?>([^<]*)/;
const VALUE = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)/;

/** The workbook's visible sheets, in their order; none where it is damaged. */
export function visibleSheets(zip: Zip): readonly string[] {
  return elements(zip.text('xl/workbook.xml') ?? '', 'sheet')
    .filter(isVisible)
    .map((sheet) => unescaped(sheet.get('name') ?? ''));
}

/**
 * Scans the first visible sheet, or the visible one of this name. Undefined for a workbook that is damaged or made to
 * mislead.
 */
export function scanXlsx(zip: Zip, sheetName?: string): XlsxScan | undefined {
  const workbook = zip.text('xl/workbook.xml');
  const relations = zip.text('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) return undefined;
  const sheets = elements(workbook, 'sheet');
  const visible = sheets.findIndex(
    (sheet) => isVisible(sheet) && (sheetName === undefined || unescaped(sheet.get('name') ?? '') === sheetName),
  );
  const sheet = sheets[visible];
  const relation = elements(relations, 'Relationship').find((each) => each.get('Id') === sheet?.get('r:id'));
  const target = relation?.get('Target');
  if (target === undefined) return undefined;
  const xml = zip.text(partName(target));
  if (xml === undefined) return undefined;
  const told = readCells(xml, readPercentStyles(zip.text('xl/styles.xml') ?? ''));
  return told && { sheetNumber: visible + 1, ...told };
}

function isVisible(sheet: ReadonlyMap<string, string>): boolean {
  return (sheet.get('state') ?? 'visible') === 'visible';
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function readCells(
  xml: string,
  percentStyles: ReadonlySet<string>,
): Pick<XlsxScan, 'percentCells' | 'errors'> | undefined {
  const percentCells = new Set<string>();
  const errors = new Map<string, string>();
  const tags = [...xml.matchAll(ROW_OR_CELL)];
  for (const [index, { 0: written, 1: tag, 2: inTag = '', index: at }] of tags.entries()) {
    const found = attributes(inTag);
    const address = found.get('r');
    if (!isWithinSheet(tag === 'row', address)) return undefined;
    if (tag !== 'c' || address === undefined) continue;
    if (percentStyles.has(found.get('s') ?? '')) percentCells.add(address);
    const error = errorIn(xml.slice(at + written.length, tags[index + 1]?.index), found.get('t'));
    if (error !== undefined) errors.set(address, error);
  }
  // Each start must have been understood, so that none slips past the limits above.
  return tags.length === [...xml.matchAll(ROW_OR_CELL_START)].length ? { percentCells, errors } : undefined;
}

/** What a failed formula left, or the formula itself where the program that wrote the file never computed it. */
function errorIn(content: string, type: string | undefined): string | undefined {
  const value = VALUE.exec(content)?.[1];
  if (type === 'e') return value ?? '#N/A';
  const formula = FORMULA.exec(content)?.[1];
  return formula !== undefined && value === undefined ? `=${unescaped(formula)}` : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (written, name: string) => ENTITIES[name] ?? written);
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
    const withoutTexts = unescaped(format.get('formatCode') ?? '').replace(/"[^"]*"|\\./g, '');
    if (withoutTexts.includes('%')) formats.add(format.get('numFmtId') ?? '');
  }
  const [, afterStart = ''] = split(styles, /<(?:\w+:)?cellXfs\b/);
  const [cellStyles] = split(afterStart, /<\/(?:\w+:)?cellXfs>/);
  const percent = elements(cellStyles, 'xf').flatMap((style, index) =>
    formats.has(style.get('numFmtId') ?? '') ? [String(index)] : [],
  );
  return new Set(percent);
}

/** Before and after the first match: one pattern for start and end would look for the end from every start. */
function split(text: string, at: RegExp): [before: string, after: string] {
  const found = at.exec(text);
  return found === null ? ['', ''] : [text.slice(0, found.index), text.slice(found.index + found[0].length)];
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
