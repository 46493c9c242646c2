import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { readClusterPage } from '#app/routes/cluster/queries.server.ts';
import { tablesAnswer, wantedTable } from '#app/sheet/tables-answer.server.ts';
import { REPORT_TABLES, reportTables } from './tables.ts';
import { REPORT_WORDS } from './words.ts';

/**
 * `?benchmark=ID&as=xlsx|csv`: the cluster's report and its development as a file, for those who see the page.
 * [CT1] `&table=indicators|trend`: one of the two by itself.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'read');
  const query = new URL(request.url).searchParams;
  const table = wantedTable(query, REPORT_TABLES);
  const page = await readClusterPage(context.db, cluster, query.get('benchmark'));
  if (page?.shown === undefined) throw new Response(null, { status: 404 });
  const locale = localeOfRequest(request.headers, person.locale);
  const words = REPORT_WORDS[locale];
  const name = `${words.fileName}-${page.shown.takenOn}`;
  const tables = reportTables(page.shown, { table, locale });
  return tablesAnswer(tables, table === undefined ? name : `${name}-${words.files[table]}`, { query, locale });
}
