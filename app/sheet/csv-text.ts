/**
 * Quoted where it must be; with an apostrophe before `= + - @`, which a spreadsheet would else run as a formula.
 * The reader of sheets takes that apostrophe off again.
 */
export function csvText(text: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
