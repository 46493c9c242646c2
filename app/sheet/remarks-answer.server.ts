import type { Locale } from '#app/domain/indicator-set.ts';
import type { Sheet } from '#app/domain/sheet.ts';
import type { Told } from '#app/i18n/benchmark-problems.ts';
import { writeRemarksXlsx } from './write-remarks.server.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE_NAME: Readonly<Record<Locale, string>> = {
  nb: 'benchmarking-med-feil.xlsx',
  en: 'benchmark-with-problems.xlsx',
};

/** The sheet with its problems as a download. */
export async function remarksAnswer(sheet: Sheet, problems: readonly Told[], locale: Locale): Promise<Response> {
  const bytes = await writeRemarksXlsx(sheet, problems, locale);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': XLSX,
      'content-disposition': `attachment; filename="${FILE_NAME[locale]}"`,
      'cache-control': 'private, no-store',
    },
  });
}
