import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Score } from '#app/domain/benchmark.ts';
import type { IndicatorSet, Locale } from '#app/domain/indicator-set.ts';
import type { Light } from '#app/domain/light.ts';
import { csvText } from './csv-text.ts';

/** Headings and lights that the reader of sheets knows too: what is written here can be uploaded again. */
const WORDS: Readonly<Record<Locale, { headings: readonly string[]; lights: Readonly<Record<Light, string>> }>> = {
  nb: {
    headings: ['Kode', 'Indikator', 'Verdi', 'Lys', 'Merknad'],
    lights: { green: 'grønn', yellow: 'gul', red: 'rød', none: 'ingen' },
  },
  en: {
    headings: ['Code', 'Indicator', 'Score', 'Light', 'Remark'],
    lights: { green: 'green', yellow: 'yellow', red: 'red', none: 'none' },
  },
};

const COLUMN_WIDTHS = [8, 48, 10, 10, 60].map((width) => ({ width }));

type Line = readonly [code: string, name: string, value: number | null, light: string, remark: string];

/**
 * A benchmark as a sheet in long form; without scores a template to fill in. The XLSX keeps codes as text:
 * a spreadsheet that opens the CSV makes dates of codes such as 2.1, so offer people the XLSX first.
 */
export function writeBenchmarkXlsx(
  scores: ReadonlyMap<string, Score> | null,
  set: IndicatorSet,
  locale: Locale,
): Promise<Buffer> {
  const header: SheetData[number] = WORDS[locale].headings.map((value) => ({ value, fontWeight: 'bold' }));
  const rows = linesOf(scores, set, locale).map(([code, name, value, light, remark]): SheetData[number] => [
    // Format @ keeps it text when someone edits the cell.
    { value: code, type: String, format: '@' },
    asText(name),
    value === null ? null : { value, type: Number },
    asText(light),
    asText(remark),
  ]);
  return writeXlsxFile([header, ...rows], { columns: COLUMN_WIDTHS, stickyRowsCount: 1 }).toBuffer();
}

/** Text cells are strings in the file, never formulas, whatever they begin with. */
function asText(value: string): SheetData[number][number] {
  return value === '' ? null : { value, type: String };
}

/** As the locale's Excel writes it: `;` and decimal comma in Norwegian, `,` and point in English; UTF-8 with a mark. */
export function writeBenchmarkCsv(
  scores: ReadonlyMap<string, Score> | null,
  set: IndicatorSet,
  locale: Locale,
): Buffer {
  const [delimiter, decimalMark] = locale === 'nb' ? [';', ','] : [',', '.'];
  const lines = linesOf(scores, set, locale).map((line) =>
    line.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', decimalMark) : csvText(cell ?? ''))),
  );
  const text = [WORDS[locale].headings, ...lines].map((cells) => `${cells.join(delimiter)}\r\n`).join('');
  return Buffer.from(`\ufeff${text}`, 'utf8');
}

function linesOf(scores: ReadonlyMap<string, Score> | null, set: IndicatorSet, locale: Locale): Line[] {
  return set.indicators.map(({ code, name }) => {
    const score = scores?.get(code);
    const light = score === undefined ? '' : WORDS[locale].lights[score.light];
    return [code, name[locale], score?.value ?? null, light, score?.remark ?? ''];
  });
}
