import type { LoaderFunctionArgs } from '@remix-run/node';
import { answer } from './answer.ts';
import { refuseMethod } from './problem.ts';
import { requireApiPerson } from './require.server.ts';
import { me } from './schemas.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId, name, email, locale, memberships } = await requireApiPerson(request, context);
  return answer(me, {
    person: { id: personId, name, email, locale },
    memberships: memberships.map((one) => ({
      role: one.role,
      forumId: one.forumId,
      clusterId: 'clusterId' in one ? one.clusterId : null,
    })),
  });
}

export const action = refuseMethod('GET, HEAD');
