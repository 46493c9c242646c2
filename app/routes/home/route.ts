import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { findNavigation } from '#app/data/navigation.server.ts';

/** Everyone's way in: a coordinator to the forum, an observer to the shared plan, others to their cluster. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const [membership] = person.memberships;
  if (membership === undefined) throw redirect('/no-role');
  if ('clusterId' in membership) throw redirect(`/cluster/${membership.clusterId}`);
  if (membership.role === 'coordinator') throw redirect(`/forum/${membership.forumId}`);
  const { forums } = await findNavigation(context.db, [membership]);
  const planId = forums[0]?.sharedPlanId ?? null;
  throw redirect(planId === null ? `/forum/${membership.forumId}/indicators` : `/plan/${planId}`);
}
