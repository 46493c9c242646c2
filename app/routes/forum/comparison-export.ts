import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { localDay } from '#app/domain/day.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { groupSharesTable } from '#app/sheet/group-shares-table.ts';
import { tablesAnswer, wantedTable } from '#app/sheet/tables-answer.server.ts';
import { comparisonColumns } from './comparison-columns.ts';
import { readForum } from './queries.server.ts';
import { FORUM_WORDS } from './words.ts';

/**
 * [CT1] `?table=groups&as=xlsx|csv`: the comparison of the forum's page as this reader sees it there. It counts every
 * cluster's newest benchmark, which the scorecard of a round, and so its file, need not.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  const query = new URL(request.url).searchParams;
  wantedTable(query, ['groups']);
  const today = localDay(context.now());
  const overview = await readForum(context.db, forum, { memberships: person.memberships, today });
  const locale = localeOfRequest(request.headers, person.locale);
  const columns = comparisonColumns(overview, locale);
  if (columns.length === 0) throw new Response(null, { status: 404 });
  const name = `${FORUM_WORDS[locale].comparison.fileName}-${today}`;
  return tablesAnswer([groupSharesTable(overview.groups, columns, locale)], name, { query, locale });
}
