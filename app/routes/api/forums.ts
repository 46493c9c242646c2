import type { LoaderFunctionArgs } from '@remix-run/node';
import { listForums } from '#app/data/forums.server.ts';
import { forumAccess } from '#app/domain/permission.ts';
import { answer } from './answer.ts';
import { refuseMethod } from './problem.ts';
import { requireApiPerson } from './require.server.ts';
import { forums } from './schemas.ts';

/** The forums that the person sees. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { memberships } = await requireApiPerson(request, context);
  const ids = [...new Set(memberships.map(({ forumId }) => forumId))];
  const seen = await listForums(
    context.db,
    ids.filter((forumId) => forumAccess(memberships, forumId) !== 'none'),
  );
  return answer(forums, { forums: seen.map(({ id, name, region }) => ({ id, name, region })) });
}

export const action = refuseMethod('GET, HEAD');
