import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import { deliveryFor } from '#app/data/rounds.server.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { download } from '#app/sheet/download.server.ts';
import { writeBenchmarkCsv, writeBenchmarkXlsx } from '#app/sheet/write-sheet.server.ts';

const FILE_NAME = { nb: 'benchmarking-mal', en: 'benchmark-template' } as const;

/** A sheet of the forum's indicators to fill in: XLSX, or with `?as=csv` CSV. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'read');
  const { set } = await deliveryFor(context.db, cluster);
  if (set === undefined) throw new Response(null, { status: 404 });
  const locale = localeOfRequest(request.headers, person.locale);
  const isCsv = new URL(request.url).searchParams.get('as') === 'csv';
  const bytes = isCsv ? writeBenchmarkCsv(null, set, locale) : await writeBenchmarkXlsx(null, set, locale);
  return download(bytes, FILE_NAME[locale], isCsv ? 'csv' : 'xlsx');
}
