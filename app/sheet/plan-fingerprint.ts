import { createHash } from 'node:crypto';
import { LOCALES, type Locale } from '#app/domain/indicator-set.ts';
import { cellWords } from '#app/domain/plan-rows.ts';
import { cellText, type Cell } from '#app/domain/sheet.ts';

/** What stood in a row of an exported plan when it was exported: enough to know what has changed, in either place. */
export interface Fingerprint {
  readonly planId: string;
  /** The plan's newest change at the export. */
  readonly seq: number;
  /** The language that the cells are written in. */
  readonly locale: Locale;
  readonly cells: ReadonlyMap<string, string>;
}

/** `1 nb 42 PLAN title=… status=…`: a version, then what a `Fingerprint` has. */
export function writeFingerprint({ planId, seq, locale, cells }: Fingerprint): string {
  return ['1', locale, String(seq), planId, ...[...cells].map(([field, mark]) => `${field}=${mark}`)].join(' ');
}

export function readFingerprint(text: string): Fingerprint | undefined {
  const [version, language, number = '', planId, ...marks] = text.trim().split(/\s+/);
  const locale = LOCALES.find((known) => known === language);
  if (version !== '1' || locale === undefined || !/^\d{1,10}$/.test(number) || planId === undefined) return undefined;
  const cells = marks.map((mark) => /^(\w+)=([\w-]*)$/.exec(mark)).filter((mark) => mark !== null);
  if (cells.length !== marks.length) return undefined;
  return {
    planId,
    seq: Number(number),
    locale,
    cells: new Map(cells.map(([, field = '', mark = '']) => [field, mark])),
  };
}

/** Ten letters tell changed cells from unchanged ones; nobody has anything from finding two that are alike. */
export function cellMark(cell: Cell): string {
  const words = cellWords(cellText(cell));
  return words === '' ? '' : createHash('sha256').update(words).digest('base64url').slice(0, 10);
}
