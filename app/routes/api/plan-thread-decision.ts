import type { ActionFunctionArgs } from '@remix-run/node';
import type { AppContext } from '#app/context.ts';
import { decide } from '#app/data/thread-changes.server.ts';
import { findThread } from '#app/data/threads.server.ts';
import { asId, type ActionId } from '#app/domain/ids.ts';
import { isChangeable } from '#app/domain/proposed-change.ts';
import type { TalkThread } from '#app/domain/talk.ts';
import { requireJson } from './json-body.server.ts';
import { cannotBeRead } from './plan-answer.ts';
import { problem, refuseMethod } from './problem.ts';
import { threadDecision } from './talk-schemas.ts';
import { requireTalk, tellTalk, threadAnswer, threadProblem, type Talker } from './talk.server.ts';

/**
 * [TA7] Accepts or rejects a proposed change. It is made first and recorded afterwards: should the process end in
 * between, accepting again finds the value there and records it.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'POST') return refuseMethod('POST')();
  const talker = await requireTalk(request, context, params['planId'], 'comment');
  if (!talker.isWriter) return problem(403, 'Those who write the plan decide about proposed changes.');
  const { decision } = await requireJson(request, threadDecision);
  const threadId = params['threadId'] ?? '';
  const thread = await findThread(context.db, talker.plan.id, threadId, talker.personId);
  if (thread === undefined || thread.change === null) return threadProblem('thread.gone');
  // What was accepted is not made again, whatever became of the field since.
  if (decision === 'accepted' && thread.decision === null) {
    const refused = await make(context, talker, thread);
    if (refused !== undefined) return refused;
  } else if (thread.decision !== decision && thread.decision !== null) {
    return thread.decision === 'accepted'
      ? threadProblem('thread.decided')
      : problem(409, 'The change was rejected. Propose it again.', { named: { code: 'thread.rejected' } });
  }
  const decided = await decide(context.db, talker.plan.id, threadId, decision, talker.by);
  if (!decided.ok) return threadProblem(decided.problem);
  tellTalk(context, talker.plan);
  return threadAnswer(context, talker, threadId);
}

export const loader = refuseMethod('POST');

/** Makes the change in the plan, as this person's edit; answers why not. */
async function make(context: AppContext, { plan, personId }: Talker, thread: TalkThread) {
  const { actionId, field, change } = thread;
  if (actionId === null || change === null || !isChangeable(field)) return threadProblem('thread.gone');
  const made = await context.rooms.applyChange(plan.id, personId, {
    actionId: asId<ActionId>(actionId),
    field,
    ...change,
  });
  if (made === null) return cannotBeRead();
  if (made.ok) return undefined;
  return problem(409, 'The change cannot be made as the plan stands now.', { named: { ...made.problem } });
}
