import type { Cell } from '#app/domain/sheet.ts';

// What failed formulas leave, in English and in Norwegian Excel's own words.
const FORMULA_ERROR =
  /^#(?:N\/A|I\/T|REF!|DIV\/0!|VALUE!|VERDI!|NAME\?|NAVN\?|NUM!|TALL!|NULL!|SPILL!|OVERFLYT!|CALC!|BEREGN!|FIELD!|GETTING_DATA)$/i;

/** Control characters but tab and line breaks: no one typed them, and the database refuses the first of them. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

/** A cell of text, or the error that the text is. */
export function textCell(text: string): Cell {
  const clean = text.replace(CONTROL, '');
  return FORMULA_ERROR.test(clean.trim()) ? { is: 'error', text: clean.trim() } : { is: 'text', text: clean };
}
