import type { LoaderFunctionArgs } from '@remix-run/node';
import { findPerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { forumAccess, type Membership } from '#app/domain/permission.ts';
import { tellsOf } from './concerns.ts';
import { eventStream } from './event-stream.server.ts';

/** The changes of a forum as they happen, for those who see it and as long as they do. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await findPerson(request, context);
  // A stream cannot follow a redirect to the sign-in page.
  if (person === undefined) throw new Response(null, { status: 401 });
  const forum = await requireForum(context, person, params['forumId'], 'read');
  let memberships: readonly Membership[] = person.memberships;
  return eventStream({
    changes: context.changes,
    forumId: forum.id,
    tells: (event) => (tellsOf(memberships, event) ? '' : undefined),
    async mayStay() {
      const now = await findPerson(request, context);
      memberships = now?.memberships ?? [];
      return forumAccess(memberships, forum.id) !== 'none';
    },
    gone: request.signal,
  });
}
