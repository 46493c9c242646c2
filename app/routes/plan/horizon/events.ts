import type { LoaderFunctionArgs } from '@remix-run/node';
import { findPerson } from '#app/auth/require-person.server.ts';
import { planAccess } from '#app/domain/permission.ts';
import { eventStream } from '#app/routes/forum/event-stream.server.ts';
import { tellsOfHead } from './tells-of-head.ts';
import { requirePlan } from './require-plan.server.ts';

/** Changes of the plan's rows as they happen, for those who read it and as long as they do. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  // A stream cannot follow a redirect to the sign-in page.
  if ((await findPerson(request, context)) === undefined) throw new Response(null, { status: 401 });
  const { plan } = await requirePlan(request, context, params['planId'], 'read');
  return eventStream({
    changes: context.changes,
    forumId: plan.forumId,
    tells: (event) => tellsOfHead(plan, event),
    async mayStay() {
      const now = await findPerson(request, context);
      return now !== undefined && planAccess(now.memberships, plan) !== 'none';
    },
    gone: request.signal,
  });
}
