import type { LoaderFunctionArgs } from '@remix-run/node';
import { readScorecard } from '#app/data/scorecard.server.ts';
import { forumAccess } from '#app/domain/permission.ts';
import type { Scorecard } from '#app/domain/scorecard.ts';
import { readWish } from '#app/routes/scorecard/queries.server.ts';
import { answer } from './answer.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireApiPerson, requireForum } from './require.server.ts';
import { scorecard as schema } from './scorecard-schemas.ts';

/** What the scorecard's page shows the same person. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { memberships } = await requireApiPerson(request, context);
  const forum = await requireForum(context, params['forumId']);
  if (forumAccess(memberships, forum.id) === 'none') return problem(403, 'You have no role in this forum.');
  const found = await readScorecard(context.db, forum.id, memberships, readWish(new URL(request.url).searchParams));
  if (found === undefined) return problem(404, 'The forum has no such round.');
  const { round, set, region, groups, clusters, weak } = found;
  return answer(schema, {
    round: { id: round.id, name: round.name, takenOn: round.takenOn, isClosed: round.closedAt !== null },
    setId: set.id,
    invited: found.invited,
    delivered: found.delivered,
    region: region === null ? null : columnOf(region),
    comparisonGroups: groups.map(({ id, name, scorecard }) => ({ id, name, ...columnOf(scorecard) })),
    clusters: clusters.map(({ id, name, lights }) => ({
      id,
      name,
      lights: lights === null ? null : Object.fromEntries(lights),
    })),
    jointWeaknesses: weak.themes.flatMap(({ themeCode, weaknesses }) =>
      weaknesses.map(({ code, count, seenIn }) => ({ theme: themeCode, code, clusters: count, seenIn: [...seenIn] })),
    ),
  });
}

function columnOf({ n, all, groups, lines }: Scorecard) {
  return {
    n,
    all,
    groups: Object.fromEntries(groups),
    indicators: Object.fromEntries([...lines].map(([code, { counts, quartiles }]) => [code, { counts, quartiles }])),
  };
}

export const action = refuseMethod('GET, HEAD');
