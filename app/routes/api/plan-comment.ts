import type { ActionFunctionArgs } from '@remix-run/node';
import { deleteComment, editComment } from '#app/data/thread-changes.server.ts';
import { requireJson } from './json-body.server.ts';
import { refuseMethod } from './problem.ts';
import { editedComment } from './talk-schemas.ts';
import { requireMentions, requireTalk, tellTalk, threadProblem, threadsAnswer } from './talk.server.ts';

/** [TA2] One's own comment: another text, or gone. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'PATCH' && request.method !== 'DELETE') return refuseMethod('PATCH, DELETE')();
  const talker = await requireTalk(request, context, params['planId'], 'comment');
  const { plan, by } = talker;
  const id = params['commentId'] ?? '';
  const changed =
    request.method === 'DELETE'
      ? await deleteComment(context.db, plan.id, id, by)
      : await edited(await requireJson(request, editedComment));
  if (!changed.ok) return threadProblem(changed.problem);
  tellTalk(context, plan);
  return threadsAnswer(context, talker);

  async function edited({ text }: { text: string }) {
    return editComment(context.db, plan.id, { id, text, mentions: await requireMentions(context, plan, text) }, by);
  }
}

export const loader = refuseMethod('PATCH, DELETE');
