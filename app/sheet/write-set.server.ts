import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Locale } from '#app/domain/indicator-set.ts';
import type { SetRow } from '#app/domain/set-cells.ts';
import type { SetContent } from '#app/domain/set-content.ts';
import { SET_FIELDS, type SetField, type SetPart } from '#app/domain/set-problem.ts';
import { rowsOfSet } from '#app/domain/set-rows.ts';
import { SET_WORDS } from '#app/domain/set-words.ts';
import type { Cell } from '#app/domain/sheet.ts';
import { SET_FIELD_WORDS } from '#app/i18n/set-field-words.ts';

/** The sheet that people come for stands first. */
const SHEETS: readonly SetPart[] = ['indicators', 'levels', 'groups', 'themes', 'set'];

const WIDTHS: Readonly<Partial<Record<SetField, number>>> = { nameNb: 42, nameEn: 42, sourceNb: 60, sourceEn: 60 };

/** A whole set as a workbook, a sheet for each part. Read again it is the same set. */
export function writeSetXlsx(content: SetContent, locale: Locale): Promise<Buffer> {
  const words = SET_FIELD_WORDS[locale];
  const rows = rowsOfSet(content);
  return writeXlsxFile(
    SHEETS.map((part) => {
      const fields: readonly SetField[] = SET_FIELDS[part];
      const header: SheetData[number] = fields.map((field) => ({ value: words.fields[field], fontWeight: 'bold' }));
      const lines = part === 'set' ? [rows.set] : rows[part];
      return {
        sheet: words.parts[part],
        data: [header, ...lines.map((line) => fields.map((field) => written(line, field, locale)))],
        columns: fields.map((field) => ({ width: WIDTHS[field] ?? 14 })),
        stickyRowsCount: 1,
      };
    }),
  ).toBuffer();
}

type Written = SheetData[number][number];

/** Text is a string in the file, never a formula, whatever it begins with; format @ keeps codes such as 2.1 text. */
function written({ cells }: SetRow, field: SetField, locale: Locale): Written {
  const cell: Cell | undefined = cells[field];
  if (cell === undefined || cell.is === 'empty') return null;
  if (cell.is === 'number') return { value: cell.number, type: Number };
  if (cell.is !== 'text') throw new Error(`a set's ${field} is written from ${cell.is}`);
  return { value: inWords(field, cell.text, locale), type: String, format: '@' };
}

const WORDS_OF: Readonly<Partial<Record<SetField, Readonly<Record<string, readonly string[]>>>>> = {
  kind: SET_WORDS.kind,
  unit: SET_WORDS.unit,
  direction: SET_WORDS.direction,
  silverAudit: SET_WORDS.answer,
  silverMinimum: SET_WORDS.answer,
  goldMinimum: SET_WORDS.answer,
};

/** SET_WORDS has the English word first, the Norwegian one second. */
function inWords(field: SetField, text: string, locale: Locale): string {
  const [english = text, norwegian = text] = WORDS_OF[field]?.[text] ?? [];
  return locale === 'nb' ? norwegian : english;
}
