import type { LoaderFunctionArgs } from '@remix-run/node';
import { findPerson } from '#app/auth/require-person.server.ts';
import { requirePlan } from '#app/auth/require-plan.server.ts';
import { planAccess, type Membership } from '#app/domain/permission.ts';
import { eventStream } from '#app/routes/forum/event-stream.server.ts';
import { planNews } from './plan-news.ts';

/** [PE10] All that an open plan's page is told of, by kind, for those who read the plan and as long as they do. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await findPerson(request, context);
  // A stream cannot follow a redirect to the sign-in page.
  if (person === undefined) throw new Response(null, { status: 401 });
  const plan = await requirePlan(context, person, params['planId'], 'read');
  let memberships: readonly Membership[] = person.memberships;
  return eventStream({
    changes: context.changes,
    forumId: plan.forumId,
    tells(event) {
      const news = planNews(memberships, plan, event);
      return news.length === 0 ? undefined : news.join(' ');
    },
    async mayStay() {
      const now = await findPerson(request, context);
      memberships = now?.memberships ?? [];
      return planAccess(memberships, plan) !== 'none';
    },
    gone: request.signal,
  });
}
