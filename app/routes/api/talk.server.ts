import type { AppContext } from '#app/context.ts';
import { personNames } from '#app/data/people.server.ts';
import { planReaders } from '#app/data/plan-readers.server.ts';
import type { Plan } from '#app/data/plans.server.ts';
import type { ThreadProblem } from '#app/data/thread-changes.server.ts';
import { findThread, listThreads } from '#app/data/threads.server.ts';
import type { PersonId } from '#app/domain/ids.ts';
import { mentionedIn } from '#app/domain/mentions.ts';
import { planAccess, planTalk } from '#app/domain/permission.ts';
import { answer } from './answer.ts';
import { problem } from './problem.ts';
import { requireApiPerson, requirePlan } from './require.server.ts';
import { thread as threadSchema, threads as threadsSchema } from './talk-schemas.ts';

export interface Talker {
  readonly plan: Plan;
  readonly personId: PersonId;
  readonly talk: 'read' | 'comment';
  readonly isWriter: boolean;
  readonly by: { readonly personId: PersonId; readonly at: Date };
}

/** [TA1] Who asks, on which plan's comments, and what they may; throws the problem that the caller is to be told. */
export async function requireTalk(
  request: Request,
  context: AppContext,
  planId: string | undefined,
  need: 'read' | 'comment',
): Promise<Talker> {
  const { memberships, personId } = await requireApiPerson(request, context);
  const plan = await requirePlan(context, planId);
  const talk = planTalk(memberships, plan);
  if (talk === 'none') throw problem(403, 'You have no role that may read this plan.');
  if (need === 'comment' && talk !== 'comment')
    throw problem(403, 'You may read the comments on this plan, not write any.');
  const isWriter = planAccess(memberships, plan) === 'write';
  return { plan, personId, talk, isWriter, by: { personId, at: context.now() } };
}

/** [TA5] Whom the text mentions; throws where one of them may not read the plan. */
export async function requireMentions(context: AppContext, plan: Plan, text: string): Promise<readonly PersonId[]> {
  const mentioned = mentionedIn(text);
  if (mentioned.length === 0) return [];
  const readers = new Set((await planReaders(context.db, plan, context.now())).map(({ id }) => id));
  if (mentioned.every((id) => readers.has(id))) return mentioned;
  throw problem(422, 'One of those you mention may not read this plan.', { named: { code: 'comment.mention' } });
}

const PROBLEMS: Readonly<Record<ThreadProblem, readonly [403 | 404 | 409, string]>> = {
  'thread.gone': [404, 'There is no such thread on this plan.'],
  'comment.gone': [404, 'There is no such comment of yours on this plan.'],
  'comment.id-taken': [409, 'This id is taken. Make another, random one.'],
  'comment.sent-otherwise': [
    409,
    'You have sent something else with this id, and that stands. Make another, random one.',
  ],
  'thread.decided': [409, 'The change was accepted already.'],
};

export function threadProblem(code: ThreadProblem): Response {
  const [status, detail] = PROBLEMS[code];
  return problem(status, detail, { named: { code } });
}

/** [TA8] After it is stored, so that whoever hears finds it there. */
export function tellTalk({ changes }: AppContext, { id, forumId, clusterId }: Plan): void {
  changes.publish({ what: 'talk', planId: id, forumId, clusterId });
}

export async function threadAnswer(context: AppContext, talker: Talker, threadId: string, status = 200) {
  const found = await findThread(context.db, talker.plan.id, threadId, talker.personId);
  if (found === undefined) return threadProblem('thread.gone');
  return answer(threadSchema, written(found), status);
}

export async function threadsAnswer(context: AppContext, { plan, personId, talk, isWriter }: Talker) {
  const { db } = context;
  const threads = await listThreads(db, plan.id, personId);
  const readers = talk === 'comment' ? await planReaders(db, plan, context.now()) : [];
  // Names of those who stand in the threads, and of no others: an id alone must not give a name.
  const inThreads = threads.flatMap(({ createdById, comments }) => [
    createdById,
    ...comments.flatMap(({ authorId, mentions }) => [authorId, ...mentions]),
  ]);
  const names = new Map([...(await personNames(db, inThreads)), ...readers.map(({ id, name }) => [id, name] as const)]);
  return answer(threadsSchema, {
    access: talk,
    isWriter,
    threads: threads.map(written),
    people: [...names].map(([id, name]) => ({ id, name })),
    readerIds: readers.map(({ id }) => id),
  });
}

/** Lists that can be written to, as the schema's types have them. */
function written(thread: NonNullable<Awaited<ReturnType<typeof findThread>>>) {
  return { ...thread, comments: thread.comments.map((one) => ({ ...one, mentions: [...one.mentions] })) };
}
