import type { LoaderFunctionArgs } from '@remix-run/node';
import { findPerson } from '#app/auth/require-person.server.ts';
import { findPlan } from '#app/data/plans.server.ts';
import { asId, isId, type PlanId } from '#app/domain/ids.ts';
import { planTalk } from '#app/domain/permission.ts';
import { eventStream } from '#app/routes/forum/event-stream.server.ts';

/** [TA8] That there are new comments on a plan, for those who read it and as long as they do. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await findPerson(request, context);
  // A stream cannot follow a redirect to the sign-in page.
  if (person === undefined) throw new Response(null, { status: 401 });
  const id = params['planId'];
  const plan = isId(id) ? await findPlan(context.db, asId<PlanId>(id)) : undefined;
  if (plan === undefined) throw new Response(null, { status: 404 });
  let may = planTalk(person.memberships, plan) !== 'none';
  if (!may) throw new Response(null, { status: 403 });
  return eventStream({
    changes: context.changes,
    forumId: plan.forumId,
    // Without a document: this node may have missed something.
    tells: (event) =>
      may &&
      (event.what === 'talk' ? event.planId === plan.id : event.what === 'plan' && event.documentId === undefined),
    async mayStay() {
      const now = await findPerson(request, context);
      may = now !== undefined && planTalk(now.memberships, plan) !== 'none';
      return may;
    },
    gone: request.signal,
  });
}
