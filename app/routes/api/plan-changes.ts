import type { LoaderFunctionArgs } from '@remix-run/node';
import { personNames } from '#app/data/people.server.ts';
import { answer } from './answer.ts';
import { readSeq } from './past.server.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireReadablePlan } from './require.server.ts';
import { MAX_SEQ, planChanges } from './schemas.ts';

const PAGE = 50;
const LARGEST_PAGE = 200;

/** [UH1] Who changed the plan when, the newest first, a page at a time. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { plan } = await requireReadablePlan(request, context, params['planId']);
  const query = new URL(request.url).searchParams;
  const before = query.has('before') ? readSeq(query.get('before')) : MAX_SEQ;
  const limit = query.has('limit') ? readSeq(query.get('limit')) : PAGE;
  if (before === undefined || limit === undefined || limit < 1 || limit > LARGEST_PAGE) {
    return problem(400, `before is the number of a change, limit a number from 1 to ${LARGEST_PAGE}.`);
  }
  // One more than is shown says whether there is a next page.
  const found = await context.rooms.changes(plan.id, { before, limit: limit + 1 });
  const page = found.slice(0, limit);
  const names = await personNames(
    context.db,
    page.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  );
  return answer(planChanges, {
    changes: page.map(({ seq, at, personId, sizeBytes }) => {
      const name = personId === null ? undefined : names.get(personId);
      return {
        seq,
        at: at.toISOString(),
        person: personId === null || name === undefined ? null : { id: personId, name },
        sizeBytes,
      };
    }),
    next: found.length > limit ? (page.at(-1)?.seq ?? null) : null,
  });
}

export const action = refuseMethod('GET, HEAD');
