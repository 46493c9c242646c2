import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { requireRound } from '#app/routes/round/queries.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { DayView } from './day-view.tsx';
import { readBenchmarkDay } from './queries.server.ts';
import { DAY_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => DAY_WORDS[locale].title);

/** A plan against a round, for those who read the plan; it changes nothing. [PE1] [PE2] [PE3] */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  const round = await requireRound(context.db, forum.id, params['roundId']);
  const wanted = new URL(request.url).searchParams.get('plan');
  const day = await readBenchmarkDay(context, round, person.memberships, wanted);
  if (day === undefined) throw new Response(null, { status: 404 });
  return { forum, round, ...day };
}

export type DayData = Awaited<ReturnType<typeof loader>>;

export default function BenchmarkDay() {
  const page: DayData = useLoaderData<typeof loader>();
  return <DayView page={page} />;
}
