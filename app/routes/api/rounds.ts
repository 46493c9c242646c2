import type { LoaderFunctionArgs } from '@remix-run/node';
import { countDeliveries, type DeliveryCount } from '#app/data/round-deliveries.server.ts';
import { listRounds, type Round } from '#app/data/rounds.server.ts';
import { forumAccess } from '#app/domain/permission.ts';
import { answer } from './answer.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireApiPerson, requireForum } from './require.server.ts';
import { rounds as schema } from './round-schemas.ts';

/** The forum's rounds, for everyone who sees the forum; how many have delivered, not who. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { memberships } = await requireApiPerson(request, context);
  const forum = await requireForum(context, params['forumId']);
  if (forumAccess(memberships, forum.id) === 'none') return problem(403, 'You have no role in this forum.');
  const rounds = await listRounds(context.db, forum.id);
  const counts = await countDeliveries(context.db, rounds);
  return answer(schema, {
    rounds: rounds.map((round) => roundEntry(round, counts.get(round.id) ?? { invited: 0, delivered: 0 })),
  });
}

export function roundEntry({ openedAt, closedAt, ...round }: Round, { invited, delivered }: DeliveryCount) {
  return {
    ...round,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    invited,
    delivered,
  };
}

export const action = refuseMethod('GET, HEAD');
