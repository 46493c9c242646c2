import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { readClusterPage } from '#app/routes/cluster/queries.server.ts';
import { download } from '#app/sheet/download.server.ts';
import { writeTablesCsv, writeTablesXlsx } from '#app/sheet/write-tables.server.ts';
import { reportTables } from './tables.ts';
import { REPORT_WORDS } from './words.ts';

/** `?benchmark=ID&as=xlsx|csv`: the cluster's report and its development as a file, for those who see the page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'read');
  const query = new URL(request.url).searchParams;
  const page = await readClusterPage(context.db, cluster, query.get('benchmark'));
  if (page?.shown === undefined) throw new Response(null, { status: 404 });
  const locale = localeOfRequest(request.headers, person.locale);
  const isCsv = query.get('as') === 'csv';
  const tables = reportTables(page.shown, locale);
  const bytes = isCsv ? writeTablesCsv(tables, locale) : await writeTablesXlsx(tables);
  const name = `${REPORT_WORDS[locale].fileName}-${page.shown.takenOn}`;
  return download(bytes, name, isCsv ? 'csv' : 'xlsx');
}
