import type { LoaderFunctionArgs } from '@remix-run/node';
import { findPerson } from '#app/auth/require-person.server.ts';
import { requirePlan } from '#app/auth/require-plan.server.ts';
import { readStamp } from './queries.server.ts';

/** What open pages ask when they are told of news: whether the plan has a newer change, version or commitment. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await findPerson(request, context);
  if (person === undefined) throw new Response(null, { status: 401 });
  const plan = await requirePlan(context, person, params['planId'], 'read');
  const [seq, stamp] = await Promise.all([context.rooms.newestSeq(plan.id), readStamp(context.db, plan.id)]);
  return Response.json({ seq, stamp }, { headers: { 'cache-control': 'no-store' } });
}
