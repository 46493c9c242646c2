import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { readScorecard } from '#app/data/scorecard.server.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { writePdf } from '#app/pdf/write-pdf.server.ts';
import { readWish } from '#app/routes/scorecard/queries.server.ts';
import { download } from '#app/sheet/download.server.ts';
import { tablesAnswer, wantedTable } from '#app/sheet/tables-answer.server.ts';
import { scorecardReport } from './report.ts';
import { SCORECARD_TABLES, scorecardTables } from './tables.ts';
import { EXPORT_WORDS } from './words.ts';

/**
 * `?as=xlsx|csv|pdf`: what the scorecard's page shows this reader, as a file; nothing that the page does not show.
 * [CT1] `&table=groups|indicators|weak|clusters`: one of its tables by itself, as a sheet.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  const query = new URL(request.url).searchParams;
  const as = (['xlsx', 'csv', 'pdf'] as const).find((known) => known === query.get('as'));
  const table = wantedTable(query, SCORECARD_TABLES);
  if (as === undefined || (as === 'pdf' && table !== undefined)) throw new Response(null, { status: 400 });
  const scorecard = await readScorecard(context.db, forum.id, person.memberships, readWish(query));
  if (scorecard === undefined) throw new Response(null, { status: 404 });
  const locale = localeOfRequest(request.headers, person.locale);
  const words = EXPORT_WORDS[locale];
  const fileName = `${words.fileName}-${scorecard.round.takenOn}`;
  if (as === 'pdf') {
    return download(await writePdf(scorecardReport(scorecard, forum.region, locale), context.now()), fileName, as);
  }
  const tables = scorecardTables(scorecard, forum.region, { table, locale });
  return tablesAnswer(tables, table === undefined ? fileName : `${fileName}-${words.files[table]}`, { query, locale });
}
