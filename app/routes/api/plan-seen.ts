import type { ActionFunctionArgs } from '@remix-run/node';
import { markSeen } from '#app/data/thread-changes.server.ts';
import { requireJson } from './json-body.server.ts';
import { refuseMethod } from './problem.ts';
import { threadsSeen } from './talk-schemas.ts';
import { requireTalk, threadsAnswer } from './talk.server.ts';

/** [TA4] Up to which comment somebody has read threads. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'POST') return refuseMethod('POST')();
  const talker = await requireTalk(request, context, params['planId'], 'read');
  const { seen } = await requireJson(request, threadsSeen);
  // One row of a person and thread is written once in a statement.
  const furthest = new Map<string, number>();
  for (const { threadId, position } of seen) {
    furthest.set(threadId, Math.max(position, furthest.get(threadId) ?? 0));
  }
  await markSeen(
    context.db,
    talker.plan.id,
    talker.personId,
    [...furthest].map(([threadId, position]) => ({ threadId, position })),
  );
  return threadsAnswer(context, talker);
}

export const loader = refuseMethod('POST');
