import type { LoaderFunctionArgs } from '@remix-run/node';
import { localDay } from '#app/domain/day.ts';
import { forumAccess } from '#app/domain/permission.ts';
import { findForumRound, readRoundPage } from '#app/routes/round/queries.server.ts';
import { answer } from './answer.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireApiPerson, requireForum } from './require.server.ts';
import { round as schema } from './round-schemas.ts';
import { roundEntry } from './rounds.ts';

/** What the round's page shows the same person. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { memberships } = await requireApiPerson(request, context);
  const forum = await requireForum(context, params['forumId']);
  if (forumAccess(memberships, forum.id) === 'none') return problem(403, 'You have no role in this forum.');
  const found = await findForumRound(context.db, forum.id, params['roundId']);
  if (found === undefined) return problem(404, 'The forum has no such round.');
  const page = await readRoundPage(context.db, found, { memberships, today: localDay(context.now()) });
  return answer(schema, {
    ...roundEntry(found, page),
    clusters: page.places.map(({ id, name, sharesLights, daysLate, delivered }) => ({
      clusterId: id,
      name,
      sharesLights,
      daysLate,
      delivery:
        delivered === null
          ? null
          : {
              deliveredOn: delivered.on,
              benchmarkId: delivered.benchmarkId,
              takenOn: delivered.takenOn,
              revision: delivered.revision,
            },
    })),
  });
}

export const action = refuseMethod('GET, HEAD');
