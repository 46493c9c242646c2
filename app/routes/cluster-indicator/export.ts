import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { tablesAnswer, wantedTable } from '#app/sheet/tables-answer.server.ts';
import { readIndicatorPage } from './queries.server.ts';
import { INDICATOR_TABLES, indicatorTables } from './tables.ts';
import { INDICATOR_WORDS } from './words.ts';

/** [CT1] `?table=history|others&as=xlsx|csv`: what the page's charts show. [PE3] As the cluster's own page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'read');
  const query = new URL(request.url).searchParams;
  const table = wantedTable(query, INDICATOR_TABLES);
  const page = await readIndicatorPage(context, cluster, params['code'] ?? '');
  if (page === undefined) throw new Response(null, { status: 404 });
  const locale = localeOfRequest(request.headers, person.locale);
  const words = INDICATOR_WORDS[locale];
  const { code } = page.indicator;
  // A code is the set's author's to choose; a header takes fewer letters.
  const whole = `${words.fileName}-${code.replaceAll(/[^\w.-]/g, '_')}`;
  const name = table === undefined ? whole : `${whole}-${words.files[table]}`;
  return tablesAnswer(indicatorTables(page, { table, locale }), name, { query, locale });
}
