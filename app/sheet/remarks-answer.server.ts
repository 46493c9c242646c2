import type { Locale } from '#app/domain/indicator-set.ts';
import type { Sheet } from '#app/domain/sheet.ts';
import type { Told } from '#app/i18n/benchmark-problems.ts';
import { download } from './download.server.ts';
import { writeRemarksXlsx } from './write-remarks.server.ts';

const FILE_NAME: Readonly<Record<Locale, string>> = {
  nb: 'benchmarking-med-feil',
  en: 'benchmark-with-problems',
};

/** The sheet with its problems as a download. */
export async function remarksAnswer(sheet: Sheet, problems: readonly Told[], locale: Locale): Promise<Response> {
  return download(await writeRemarksXlsx(sheet, problems, locale), FILE_NAME[locale], 'xlsx');
}
