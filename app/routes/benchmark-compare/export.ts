import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import { CHANGE_WORDS } from '#app/i18n/change-words.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { tablesAnswer } from '#app/sheet/tables-answer.server.ts';
import type { NamedTable } from '#app/sheet/write-tables.server.ts';
import { readComparison, type Comparison } from './queries.server.ts';
import { COMPARE_WORDS } from './words.ts';

/** `?as=xlsx|csv&from=&to=`: the comparison as a file, for those who see its page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'read');
  const query = new URL(request.url).searchParams;
  const page = await readComparison(context.db, cluster.id, { from: query.get('from'), to: query.get('to') });
  if (page === undefined || page.comparison === null) throw new Response(null, { status: 404 });
  const locale = localeOfRequest(request.headers, person.locale);
  const { before, after } = page.comparison;
  const name = `${COMPARE_WORDS[locale].fileName}-${before.takenOn}-${after.takenOn}`;
  return tablesAnswer([comparisonTable(page.comparison, locale)], name, { query, locale });
}

function comparisonTable({ lines }: Comparison, locale: Locale): NamedTable {
  const words = COMPARE_WORDS[locale];
  const lights = LIGHT_WORDS[locale];
  const { columns } = words;
  return {
    name: words.sheet,
    columns: [
      { title: columns.code, width: 8 },
      { title: words.indicator, width: 44 },
      { title: columns.before, width: 12 },
      { title: columns.lightBefore, width: 14 },
      { title: columns.after, width: 12 },
      { title: columns.lightAfter, width: 14 },
      { title: words.change, width: 18 },
      { title: columns.why, width: 40 },
    ],
    rows: lines.map(({ indicator, before, after, change, why }) => [
      indicator.code,
      indicator.name[locale],
      before?.value ?? null,
      before === null ? null : lights[before.light],
      after?.value ?? null,
      after === null ? null : lights[after.light],
      CHANGE_WORDS[locale][change],
      why === null ? null : words.why[why],
    ]),
  };
}
