import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';

/** Everyone's way in: a coordinator to the forum, others to their cluster. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const [membership] = person.memberships;
  if (membership === undefined) throw redirect('/no-role');
  throw redirect('clusterId' in membership ? `/cluster/${membership.clusterId}` : `/forum/${membership.forumId}`);
}
