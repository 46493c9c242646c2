import { folded } from './folded.ts';
import type { Locale, Localized } from './indicator-set.ts';
import { columnLetter, type ColumnChoices } from './sheet-choices.ts';
import { cellText, EMPTY, type Cell, type Sheet, type SheetRow } from './sheet.ts';

/** Every heading that a column is known by, in the language it is written in. */
const HEADINGS = {
  code: { code: 'en', kode: 'nb' },
  indicator: { indicator: 'en', indikator: 'nb' },
  score: { score: 'en', value: 'en', verdi: 'nb', poeng: 'nb' },
  light: { light: 'en', lys: 'nb' },
  remark: { remark: 'en', remarks: 'en', comment: 'en', merknad: 'nb', merknader: 'nb', kommentar: 'nb' },
} as const satisfies Record<string, Record<string, Locale>>;

/** Above the column in which a refused sheet comes back with its problems; passed over where it is read again. */
export const TOLD_HEADING: Localized = { nb: 'Feil i raden', en: 'Problems in the row' };

export type Field = keyof typeof HEADINGS | 'own';

/** A column by its place, and its heading as the author wrote it. */
export interface Column {
  readonly index: number;
  readonly heading: string;
}

/** A column that has a heading, or was chosen, and what it is known as. */
export interface Headed extends Column {
  readonly field: Field | undefined;
  readonly locale: Locale | undefined;
}

/**
 * A row with all that long form needs; else one with something beside code or indicator; else one with these alone. Of two
 * that are one the lower one's place, with the headings of both.
 */
export function headerOf(sheet: Sheet): SheetRow | undefined {
  const candidates = sheet
    .map((row) => ({ row, headed: headingsOf(row) }))
    .filter(({ headed }) => headed.some(isIdentity));
  const best =
    candidates.find(({ headed }) => headed.some(isValue)) ??
    candidates.find(({ headed }) => headed.length > 1) ??
    candidates[0];
  if (best === undefined) return undefined;
  const below = sheet.find(({ row }) => row === best.row.row + 1);
  return (below && headerOfTwo(best.row, below)) ?? best.row;
}

/**
 * [BM29] "Indikator" merged downwards over two rows, and "2026" over "Verdi | Lys": the upper row says what an indicator is
 * known by, the lower one where its score or light stands, each once. A score that stands twice, under two years or two
 * clusters, is no matter of guessing.
 */
function headerOfTwo(upper: SheetRow, lower: SheetRow): SheetRow | undefined {
  const [above, below] = [headingsOf(upper), headingsOf(lower)];
  const isOverNothing = above.filter(isIdentity).every(({ index }) => headingText(lower.cells[index] ?? EMPTY) === '');
  const values = below.filter(isValue).map(({ field }) => field);
  const isEachOnce = values.length > 0 && new Set(values).size === values.length;
  if (above.some(isValue) || !isOverNothing || !isEachOnce || below.some(({ field }) => field === undefined)) {
    return undefined;
  }
  const width = Math.max(upper.cells.length, lower.cells.length);
  const cells = Array.from({ length: width }, (_, index) => {
    const [high, low] = [upper.cells[index] ?? EMPTY, lower.cells[index] ?? EMPTY];
    return headingText(low) === '' ? high : low;
  });
  return { row: lower.row, cells };
}

export function headingsOf(row: SheetRow): Headed[] {
  return row.cells.flatMap((cell, index): Headed[] => {
    const heading = headingText(cell);
    if (heading === '') return [];
    const name = folded(heading);
    if (isToldHeading(heading)) return [];
    for (const [field, words] of Object.entries(HEADINGS) as [Field, Record<string, Locale>][]) {
      if (Object.hasOwn(words, name)) return [{ index, heading, field, locale: words[name] }];
    }
    return [{ index, heading, field: undefined, locale: undefined }];
  });
}

export const isToldHeading = (text: string): boolean =>
  Object.values(TOLD_HEADING).some((told) => folded(told) === folded(text));

function headingText(cell: Cell): string {
  return cellText(cell).replace(/\s+/g, ' ').trim();
}

export const isIdentity = ({ field }: Headed): boolean => field === 'code' || field === 'indicator';
export const isValue = ({ field }: Headed): boolean => field === 'score' || field === 'light';

/** [BM28] Columns that somebody has chosen are what they say, whatever their headings; the others stay. */
export function withChoices(headed: readonly Headed[], chosen: ColumnChoices): Headed[] {
  const kept = headed.flatMap((column): Headed[] => {
    const use = chosen.get(column.index) ?? column.field;
    if (use === 'none') return [];
    return [{ ...column, field: use, locale: use === column.field ? column.locale : undefined }];
  });
  const unheaded = [...chosen].flatMap(([index, field]): Headed[] =>
    field === 'none' || headed.some((column) => column.index === index)
      ? []
      : [{ index, heading: columnLetter(index), field, locale: undefined }],
  );
  return [...kept, ...unheaded].sort((a, b) => a.index - b.index);
}
