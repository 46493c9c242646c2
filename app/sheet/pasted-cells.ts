/** What a spreadsheet's clipboard is called where a file would have its name. */
export const PASTED_NAME = 'pasted.tsv';

/**
 * Cells that were copied from a spreadsheet, as the file that they would be: tabs part them wherever there is one,
 * whatever commas and semicolons stand in the cells. The row numbers are those of the lines.
 */
export function pastedFile(text: string): Uint8Array {
  return new TextEncoder().encode(text.includes('\t') ? `sep=\t\n${text}` : text);
}
