import type { ActionFunctionArgs } from '@remix-run/node';
import { reply } from '#app/data/thread-changes.server.ts';
import { requireJson } from './json-body.server.ts';
import { refuseMethod } from './problem.ts';
import { newComment } from './talk-schemas.ts';
import { requireMentions, requireTalk, tellTalk, threadAnswer, threadProblem } from './talk.server.ts';

/** Adds a comment to a thread. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'POST') return refuseMethod('POST')();
  const talker = await requireTalk(request, context, params['planId'], 'comment');
  const { plan } = talker;
  const { id, text } = await requireJson(request, newComment);
  const mentions = await requireMentions(context, plan, text);
  const threadId = params['threadId'] ?? '';
  const made = await reply(context.db, plan.id, threadId, { id, text, mentions }, talker.by);
  if (!made.ok) return threadProblem(made.problem);
  if (made.value.isNew) tellTalk(context, plan);
  return threadAnswer(context, talker, threadId, made.value.isNew ? 201 : 200);
}

export const loader = refuseMethod('POST');
