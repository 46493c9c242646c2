import type { ActionFunctionArgs } from '@remix-run/node';
import { setThreadState } from '#app/data/thread-changes.server.ts';
import { findThread } from '#app/data/threads.server.ts';
import { mayResolve } from '#app/domain/talk.ts';
import { requireJson } from './json-body.server.ts';
import { problem, refuseMethod } from './problem.ts';
import { threadState } from './talk-schemas.ts';
import { requireTalk, tellTalk, threadAnswer, threadProblem } from './talk.server.ts';

/** [TA3] Resolves a thread or opens it again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'POST') return refuseMethod('POST')();
  const talker = await requireTalk(request, context, params['planId'], 'comment');
  const { plan, personId, isWriter } = talker;
  const { isResolved } = await requireJson(request, threadState);
  const threadId = params['threadId'] ?? '';
  const thread = await findThread(context.db, plan.id, threadId, personId);
  if (thread === undefined) return threadProblem('thread.gone');
  if (!mayResolve(thread, personId, isWriter ? 'write' : 'read')) {
    return problem(403, 'Those who write the plan resolve all threads, others those that they began.');
  }
  const kind = isResolved ? 'resolved' : 'reopened';
  const set = await setThreadState(context.db, plan.id, threadId, kind, talker.by);
  if (!set.ok) return threadProblem(set.problem);
  tellTalk(context, plan);
  return threadAnswer(context, talker, threadId);
}

export const loader = refuseMethod('POST');
