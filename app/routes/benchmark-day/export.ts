import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { requireRound } from '#app/routes/round/queries.server.ts';
import { tablesAnswer } from '#app/sheet/tables-answer.server.ts';
import { dayTable } from './day-table.ts';
import { readBenchmarkDay } from './queries.server.ts';
import { DAY_WORDS } from './words.ts';

/** [CT1] `?plan=ID&as=xlsx|csv`: the page's actions with their indicators, for those who read the plan. [PE1] [PE2] */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  const round = await requireRound(context.db, forum.id, params['roundId']);
  const query = new URL(request.url).searchParams;
  const day = await readBenchmarkDay(context, round, person.memberships, query.get('plan'));
  if (day === undefined || day.plan === null) throw new Response(null, { status: 404 });
  // The plan is there and cannot be read just now, which the page says in words.
  if (day.actions === null) throw new Response(null, { status: 503 });
  const locale = localeOfRequest(request.headers, person.locale);
  const name = `${DAY_WORDS[locale].fileName}-${round.takenOn}`;
  return tablesAnswer([dayTable(day.actions, day.plan, locale)], name, { query, locale });
}
