import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { AppContext } from '#app/context.ts';
import { startThread } from '#app/data/thread-changes.server.ts';
import { findThread } from '#app/data/threads.server.ts';
import type { Plan } from '#app/data/plans.server.ts';
import { valueLimit } from '#app/document/apply-change.ts';
import { isGoalField } from '#app/domain/goal.ts';
import {
  fieldValue,
  isChangeable,
  readFieldValue,
  type ChangeableField,
  type ProposedChange,
} from '#app/domain/proposed-change.ts';
import { requireJson } from './json-body.server.ts';
import { problem, refuseMethod } from './problem.ts';
import { newThread } from './talk-schemas.ts';
import { requireMentions, requireTalk, tellTalk, threadAnswer, threadProblem, threadsAnswer } from './talk.server.ts';

type Sent = z.output<typeof newThread>;

/** The comments on a plan. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return threadsAnswer(context, await requireTalk(request, context, params['planId'], 'read'));
}

/** Begins a thread: with a comment, a proposed change, or both. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'POST') return refuseMethod('GET, HEAD, POST')();
  const talker = await requireTalk(request, context, params['planId'], 'comment');
  const { plan } = talker;
  const sent = await requireJson(request, newThread);
  if (sent.comment === null && sent.change === null) return problem(400, 'Say something, or propose a change.');
  const mentions = sent.comment === null ? [] : await requireMentions(context, plan, sent.comment.text);
  // [TA9] What was stored is answered as it was, also where the field has changed since.
  const isStored = (await findThread(context.db, plan.id, sent.id, talker.personId)) !== undefined;
  const change = isStored ? sentChange(sent) : await requireTarget(context, plan, sent);
  const { id, actionId, field, anchor } = sent;
  const made = await startThread(
    context.db,
    { id, planId: plan.id, actionId, field, anchor, change },
    sent.comment === null ? null : { ...sent.comment, mentions },
    talker.by,
  );
  if (!made.ok) return threadProblem(made.problem);
  if (made.value.isNew) tellTalk(context, plan);
  return threadAnswer(context, talker, id, made.value.isNew ? 201 : 200);
}

/** What the thread is about is there, and a proposed change fits its field as it is; answers that change. */
async function requireTarget(
  context: AppContext,
  plan: Plan,
  { actionId, field, change }: Sent,
): Promise<ProposedChange | null> {
  if (actionId === null) {
    if (change !== null) throw notChangeable();
    if (field !== null && field !== 'text' && field !== 'goals') throw problem(400, 'A plan has no such field.');
    return null;
  }
  const { content } = await context.rooms.read(plan.id);
  if (content?.goals.some(({ id }) => id === actionId) === true) {
    if (change !== null) throw notChangeable();
    if (field !== null && !isGoalField(field)) throw problem(400, 'A goal has no such field.');
    return null;
  }
  const target = content?.actions.find(({ id }) => id === actionId);
  if (target === undefined) {
    throw problem(404, 'There is no such action or goal in this plan.', { named: { code: 'action.gone' } });
  }
  if (change === null) return null;
  if (!isChangeable(field)) throw notChangeable();
  const { value } = asChange(field, change);
  const now = fieldValue(target, field);
  if (now === value) throw problem(422, 'The field has this value already.', { named: { code: 'change.same' } });
  if (now === change.seen) return { value, seen: now };
  throw problem(409, 'The field has changed meanwhile.', { named: { code: 'change.field-changed', now } });
}

/** As it would have been stored. */
const sentChange = ({ field, change }: Sent): ProposedChange | null => {
  if (change === null) return null;
  if (!isChangeable(field)) throw notChangeable();
  return asChange(field, change);
};

function asChange(field: ChangeableField, { value: sent, seen }: ProposedChange): ProposedChange {
  const value = readFieldValue(field, sent, valueLimit(field));
  if (value === undefined) throw notChangeable();
  return { value, seen };
}

const notChangeable = () =>
  problem(422, 'This field cannot have this value.', { named: { code: 'change.not-possible' } });
