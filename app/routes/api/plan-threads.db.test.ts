import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { talkNews } from '#app/data/talk-news.server.ts';
import { findMemberships } from '#app/data/memberships.server.ts';
import type { ChangeEvent } from '#app/context.ts';
import type { Day } from '#app/domain/day.ts';
import { asId, type PersonId } from '#app/domain/ids.ts';
import { unreadComments } from '#app/domain/talk.ts';
import { tellsOf } from '#app/routes/forum/concerns.ts';
import * as events from '#app/routes/plan-live/route.ts';
import { callRoute, statusOf } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, LEAD_2, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import * as planComment from './plan-comment.ts';
import * as planSeen from './plan-seen.ts';
import * as planThreads from './plan-threads.ts';
import * as replies from './plan-thread-comments.ts';
import * as decisions from './plan-thread-decision.ts';
import * as states from './plan-thread-state.ts';
import * as schemas from './schemas.ts';
import * as talk from './talk-schemas.ts';

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<Response>;
type Thread = z.output<typeof talk.thread>;

let forum: DemoForum;
let own: string;
let shared: string;
let actionId: string;
const heard: ChangeEvent[] = [];
const OBSERVER = 'observer@demo.example';
const EXPERT = 'expert1@demo.example';
const OTHER_EXPERT = 'expert2@demo.example';
const EVERYONE = [LEAD_1, LEAD_2, COORDINATOR, EXPERT, OTHER_EXPERT, OBSERVER, null];

beforeAll(async () => {
  forum = await openDemoForum(new Date('2026-03-31T10:00:00Z'));
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT, 'reviewer', { clusterId: forum.clusters[0].id });
  await forum.addPerson(OTHER_EXPERT, 'reviewer', { clusterId: forum.clusters[1].id });
  own = forum.planOf(forum.clusters[0]).id;
  shared = forum.sharedPlan.id;
  actionId = (await actions())[0]?.id ?? '';
  forum.context.changes.subscribe(forum.forumId, (event) => heard.push(event));
});
afterAll(() => forum.close());

const actions = async (planId = own) => {
  const { content } = await forum.context.rooms.read(asId(planId));
  return content?.actions ?? [];
};
const idOf = async (email: string) =>
  asId<PersonId>((await forum.context.db.person.findUniqueOrThrow({ where: { email } })).id);

interface Call {
  readonly planId?: string;
  readonly threadId?: string;
  readonly commentId?: string;
  readonly method?: string;
  readonly body?: unknown;
}

function call(handler: Handler, email: string | null, { method, body, planId = own, ...params }: Call = {}) {
  const init: RequestInit = {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  };
  return callRoute(forum, handler, email, '/api/v1/test', { planId, ...params }, init);
}

async function read<S extends z.ZodType>(answer: Awaited<ReturnType<typeof call>>, schema: S): Promise<z.output<S>> {
  if (answer.is !== 'response') throw new Error('the route answers with a response');
  return schema.parse(await answer.response.json());
}

let ids = 0;
const nextId = () => `made-${(ids += 1)}`;
const thread = (text: string | null, more: object = {}) => ({
  id: nextId(),
  actionId: null,
  field: null,
  comment: text === null ? null : { id: nextId(), text },
  ...more,
});
const start = async (email: string, text: string | null, more: object = {}, planId = own) =>
  read(await call(planThreads.action, email, { planId, body: thread(text, more) }), talk.thread);
const reply = (email: string | null, { id }: Thread, text: string, planId = own) =>
  call(replies.action, email, { planId, threadId: id, body: { id: nextId(), text } });
const list = async (email: string, planId = own) =>
  read(await call(planThreads.loader, email, { planId }), talk.threads);
const resolve = (email: string | null, { id }: Thread, isResolved = true, planId = own) =>
  call(states.action, email, { planId, threadId: id, body: { isResolved } });
const decide = (email: string | null, { id }: Thread, decision: string) =>
  call(decisions.action, email, { threadId: id, body: { decision } });
const statuses = (called: (email: string | null) => Promise<Awaited<ReturnType<typeof call>>>) =>
  Promise.all(EVERYONE.map(async (email) => statusOf(await called(email))));

describe('[TA1] who reads and writes comments', () => {
  test('of an individual plan: its lead, its expert and the coordinator', async () => {
    expect(await statuses((email) => call(planThreads.loader, email))).toEqual([200, 403, 200, 200, 403, 403, 401]);
    expect(await statuses((email) => call(planThreads.action, email, { body: thread('Hello') }))).toEqual([
      201, 403, 201, 201, 403, 403, 401,
    ]);
    expect(await statuses((email) => call(events.loader, email))).toEqual([200, 403, 200, 200, 403, 403, 401]);
  });

  test('of the shared plan: those who write it; observers read', async () => {
    const said = await start(LEAD_2, 'Together?', {}, shared);
    expect(await statuses((email) => call(planThreads.loader, email, { planId: shared }))).toEqual([
      200, 200, 200, 403, 403, 200, 401,
    ]);
    const wrong = [201, 201, 201, 403, 403, 403, 401];
    expect(await statuses((email) => call(planThreads.action, email, { planId: shared, body: thread('Hi') }))).toEqual(
      wrong,
    );
    expect(await statuses((email) => reply(email, said, 'Yes', shared))).toEqual(wrong);
    expect(await statuses((email) => resolve(email, said, true, shared))).toEqual([200, 200, 200, 403, 403, 403, 401]);
    expect((await list(OBSERVER, shared)).readerIds).toEqual([]);
    expect(statusOf(await call(planSeen.action, OBSERVER, { planId: shared, body: { seen: [] } }))).toBe(200);
  });

  test('a thread is reached through its own plan only', async () => {
    const said = await start(LEAD_1, 'Between us');
    const comment = said.comments[0]?.id ?? '';
    expect(statusOf(await reply(LEAD_1, said, 'Here?', shared))).toBe(404);
    expect(statusOf(await resolve(LEAD_1, said, true, shared))).toBe(404);
    expect(
      statusOf(await call(planComment.action, LEAD_1, { planId: shared, commentId: comment, method: 'DELETE' })),
    ).toBe(404);
    await call(planSeen.action, LEAD_2, { planId: shared, body: { seen: [{ threadId: said.id, position: 1 }] } });
    const seen = await forum.context.db.threadSeen.count({ where: { threadId: said.id } });
    expect(seen).toBe(0);
  });
});

test('[TA1] a goal and its fields are commented as an action is, by the same people; nothing is proposed for them', async () => {
  const goal = { actionId: 'goal-in-test' };
  const none = { changes: [], additions: [], removals: [] };
  await forum.context.rooms.carryOut(asId(own), await idOf(LEAD_1), {
    by: { by: 'Marit', on: '2026-03-31' as Day },
    speaksFor: [],
    actions: none,
    goals: { ...none, additions: [{ id: asId(goal.actionId), values: { title: 'Green' } }] },
  });
  for (const field of [null, 'indicator', 'light', 'value', 'by']) {
    expect(
      await statuses((email) => call(planThreads.action, email, { body: thread('Why?', { ...goal, field }) })),
    ).toEqual([201, 403, 201, 201, 403, 403, 401]);
  }
  const change = { value: 'green', seen: null };
  expect(
    statusOf(await call(planThreads.action, LEAD_1, { body: thread('x', { ...goal, field: 'light', change }) })),
  ).toBe(422);
  expect(statusOf(await call(planThreads.action, LEAD_1, { body: thread('x', { ...goal, field: 'deadline' }) }))).toBe(
    400,
  );
  expect(statusOf(await call(planThreads.action, LEAD_1, { planId: shared, body: thread('x', goal) }))).toBe(404);
});

describe('[TA2] who said what and when', () => {
  test('is the server’s to say, whatever is sent', async () => {
    const claimed = { createdById: await idOf(LEAD_1), createdAt: '2020-01-01T00:00:00Z', authorId: 'x' };
    const said = await start(COORDINATOR, 'By me', claimed);
    const id = await idOf(COORDINATOR);
    expect(said.createdById).toBe(id);
    expect(said.comments).toMatchObject([{ authorId: id, createdAt: '2026-03-31T10:00:00.000Z', editedAt: null }]);
  });

  test('only the author edits and deletes; a gravestone stays where something follows, and tells no word', async () => {
    const said = await start(COORDINATOR, 'First secret');
    const first = said.comments[0]?.id ?? '';
    await reply(LEAD_1, said, 'Answer');
    for (const email of [LEAD_1, EXPERT]) {
      const wanted = { commentId: first, method: 'PATCH', body: { text: 'Theirs' } };
      expect(statusOf(await call(planComment.action, email, wanted))).toBe(404);
      expect(statusOf(await call(planComment.action, email, { commentId: first, method: 'DELETE' }))).toBe(404);
    }
    await call(planComment.action, COORDINATOR, { commentId: first, method: 'PATCH', body: { text: 'Second secret' } });
    const edited = (await list(LEAD_1)).threads.find(({ id }) => id === said.id)?.comments[0];
    expect(edited).toMatchObject({ text: 'Second secret', editedAt: '2026-03-31T10:00:00.000Z' });
    await call(planComment.action, COORDINATOR, { commentId: first, method: 'DELETE' });
    const after = await list(LEAD_1);
    expect(JSON.stringify(after)).not.toContain('secret');
    expect(after.threads.find(({ id }) => id === said.id)?.comments).toMatchObject([
      { isDeleted: true, text: '' },
      { isDeleted: false, text: 'Answer' },
    ]);
    const again = await call(planComment.action, COORDINATOR, {
      commentId: first,
      method: 'PATCH',
      body: { text: 'x' },
    });
    expect(statusOf(again)).toBe(404);
  });

  test('a thread whose every comment is deleted is not shown', async () => {
    const said = await start(COORDINATOR, 'Never mind');
    await call(planComment.action, COORDINATOR, { commentId: said.comments[0]?.id ?? '', method: 'DELETE' });
    expect((await list(LEAD_1)).threads.map(({ id }) => id)).not.toContain(said.id);
  });
});

test('[TA3] writers resolve and reopen all threads, others those they began; a reply reopens', async () => {
  const [byLead, byExpert] = [await start(LEAD_1, 'Mine'), await start(EXPERT, 'Mine too')];
  expect(statusOf(await resolve(EXPERT, byLead))).toBe(403);
  expect(statusOf(await resolve(COORDINATOR, byExpert))).toBe(403);
  expect(statusOf(await resolve(EXPERT, byExpert))).toBe(200);
  expect(statusOf(await resolve(LEAD_1, byExpert))).toBe(200);
  const open = await read(await reply(COORDINATOR, byExpert, 'One more thing'), talk.thread);
  expect(open.resolvedAt).toBeNull();
  expect(open.comments.map(({ kind }) => kind)).toEqual(['comment', 'resolved', 'reopened', 'comment']);
  expect(open.comments.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
});

test('[TA4] unread is what others said and this person has not seen, and what was seen stays so', async () => {
  const said = await start(COORDINATOR, 'One');
  await reply(COORDINATOR, said, 'Two');
  const me = await idOf(LEAD_1);
  const unread = async () => {
    const found = (await list(LEAD_1)).threads.find(({ id }) => id === said.id);
    return found === undefined ? [] : unreadComments(found as never, me).map(({ text }) => text);
  };
  const see = (position: number) =>
    call(planSeen.action, LEAD_1, { body: { seen: [{ threadId: said.id, position }] } });
  expect(await unread()).toEqual(['One', 'Two']);
  await see(1);
  expect(await unread()).toEqual(['Two']);
  // Further than there is anything to see.
  await see(900);
  await see(1);
  expect(await unread()).toEqual([]);
  await reply(LEAD_1, said, 'Mine');
  expect(await unread()).toEqual([]);
  await reply(EXPERT, said, 'Three');
  expect(await unread()).toEqual(['Three']);
});

describe('[TA5] mentions', () => {
  test('only of those who may read the plan, and names are given of no others', async () => {
    const [lead, stranger] = [await idOf(LEAD_1), await idOf(LEAD_2)];
    const said = await start(COORDINATOR, `Could you, @[${lead}]?`);
    expect(said.comments[0]?.mentions).toEqual([lead]);
    for (const text of [`@[${stranger}]`, '@[nobody]']) {
      const answer = await reply(COORDINATOR, said, text);
      expect(statusOf(answer)).toBe(422);
      expect(await read(answer, schemas.problemDetails)).toMatchObject({ code: 'comment.mention' });
    }
    const { people } = await list(COORDINATOR);
    expect(people.map(({ id }) => id)).toContain(lead);
    expect(people.map(({ id }) => id)).not.toContain(stranger);
  });

  test('are told at the plans that one may read, first those that mention', async () => {
    const { db } = forum.context;
    await start(COORDINATOR, 'To all of you', {}, shared);
    await start(COORDINATOR, `And you, @[${await idOf(LEAD_1)}]?`);
    const newsOf = async (email: string) => {
      const id = await idOf(email);
      return talkNews(db, id, await findMemberships(db, id, forum.context.now()));
    };
    const [first] = await newsOf(LEAD_1);
    expect(first).toMatchObject({ planId: own, isMentioned: true });
    expect((await newsOf(LEAD_2)).map(({ planId }) => planId)).toEqual([shared]);
    expect((await newsOf(OTHER_EXPERT)).map(({ planId }) => planId)).toEqual([]);
  });
});

describe('[TA7] a proposed change of a field', () => {
  const propose = async (email: string, field: string, value: string | null, seen: string | null) =>
    call(planThreads.action, email, { body: thread(null, { actionId, field, change: { value, seen } }) });
  const now = async () => (await actions()).find(({ id }) => id === actionId);

  test('is accepted by a writer of the plan, once, as their edit', async () => {
    const title = (await now())?.title ?? '';
    const proposed = await read(await propose(COORDINATOR, 'title', ' A better title ', title), talk.thread);
    expect(proposed.change).toEqual({ value: 'A better title', seen: title });
    expect(statusOf(await decide(COORDINATOR, proposed, 'accepted'))).toBe(403);
    expect(statusOf(await decide(EXPERT, proposed, 'accepted'))).toBe(403);
    expect(statusOf(await decide(LEAD_2, proposed, 'accepted'))).toBe(403);
    const answers = await Promise.all([decide(LEAD_1, proposed, 'accepted'), decide(LEAD_1, proposed, 'accepted')]);
    expect(answers.map(statusOf)).toEqual([200, 200]);
    expect((await now())?.title).toBe('A better title');
    const change = (await forum.context.rooms.changes(asId(own), { before: 10_000, limit: 1 }))[0];
    expect(change?.personId).toBe(await idOf(LEAD_1));
    const seq = await forum.context.rooms.newestSeq(asId(own));
    const again = await read(await decide(LEAD_1, proposed, 'accepted'), talk.thread);
    expect(again).toMatchObject({ decision: 'accepted', resolvedAt: expect.any(String) });
    expect(again.comments.map(({ kind }) => kind)).toEqual(['accepted']);
    expect(await forum.context.rooms.newestSeq(asId(own))).toBe(seq);
    expect(statusOf(await decide(LEAD_1, proposed, 'rejected'))).toBe(409);
  });

  test('is refused, with what holds now, where the field has changed since', async () => {
    const proposed = await read(
      await propose(EXPERT, 'responsible', 'Kari', (await now())?.responsible || null),
      talk.thread,
    );
    const other = await read(
      await propose(COORDINATOR, 'responsible', 'Ola', (await now())?.responsible || null),
      talk.thread,
    );
    await decide(LEAD_1, other, 'accepted');
    const answer = await decide(LEAD_1, proposed, 'accepted');
    expect(statusOf(answer)).toBe(409);
    expect(await read(answer, schemas.problemDetails)).toMatchObject({ code: 'change.field-changed', now: 'Ola' });
    expect((await now())?.responsible).toBe('Ola');
    expect((await list(EXPERT)).threads.find(({ id }) => id === proposed.id)?.decision).toBeNull();
    const rejected = await read(await decide(LEAD_1, proposed, 'rejected'), talk.thread);
    expect(rejected).toMatchObject({ decision: 'rejected', resolvedAt: expect.any(String) });
    expect(statusOf(await decide(LEAD_1, proposed, 'accepted'))).toBe(409);
  });

  test('is refused where the move is not allowed, with the reason', async () => {
    const status = (await now())?.status ?? 'planned';
    const stop = await read(await propose(EXPERT, 'status', 'stopped', status), talk.thread);
    await decide(LEAD_1, stop, 'accepted');
    const finish = await read(await propose(EXPERT, 'status', 'completed', 'stopped'), talk.thread);
    const answer = await decide(LEAD_1, finish, 'accepted');
    expect(statusOf(answer)).toBe(409);
    expect(await read(answer, schemas.problemDetails)).toMatchObject({ code: 'action.status-move-not-allowed' });
    expect((await now())?.status).toBe('stopped');
  });

  test('is of a field that can have it, seen as it is', async () => {
    const title = (await now())?.title ?? '';
    const wrong: readonly (readonly [string, string | null, string | null, number])[] = [
      ['order', 'a1', 'a0', 422],
      ['description', 'x', 'y', 422],
      ['deadline', '2026-02-30', null, 422],
      ['status', 'overdue', 'stopped', 422],
      ['title', 'x'.repeat(301), title, 422],
      ['title', title, title, 422],
      ['title', 'New', 'Not what it is', 409],
    ];
    for (const [field, value, seen, status] of wrong) {
      expect(statusOf(await propose(COORDINATOR, field, value, seen)), `${field} ${value}`).toBe(status);
    }
    const gone = thread(null, { actionId: 'gone', field: 'title', change: { value: 'a', seen: 'b' } });
    expect(statusOf(await call(planThreads.action, LEAD_1, { body: gone }))).toBe(404);
    expect(statusOf(await call(planThreads.action, LEAD_1, { body: thread(null) }))).toBe(400);
  });
});

test('[TA8] each change is told once, to those who may read the plan and to no others', async () => {
  heard.splice(0);
  const said = await start(COORDINATOR, 'Heard?');
  await reply(LEAD_1, said, 'Yes');
  await resolve(LEAD_1, said);
  const [event] = heard;
  if (event === undefined) throw new Error('nothing was told');
  expect(heard).toHaveLength(3);
  expect(event).toEqual({ what: 'talk', planId: own, forumId: forum.forumId, clusterId: forum.clusters[0].id });
  const tells = async (email: string, told: ChangeEvent) =>
    tellsOf(await findMemberships(forum.context.db, await idOf(email), forum.context.now()), told);
  const all = EVERYONE.filter((email) => email !== null);
  expect(await Promise.all(all.map((email) => tells(email, event)))).toEqual([true, false, true, true, false, false]);
  const ofShared: ChangeEvent = { what: 'talk', planId: asId(shared), forumId: forum.forumId, clusterId: null };
  expect(await Promise.all(all.map((email) => tells(email, ofShared)))).toEqual([true, true, true, false, false, true]);
});

test('[TA9] what is sent again is stored once, and an id of somebody else’s is refused', async () => {
  const sent = thread('Once');
  const first = await call(planThreads.action, COORDINATOR, { body: sent });
  const second = await call(planThreads.action, COORDINATOR, { body: sent });
  expect([statusOf(first), statusOf(second)]).toEqual([201, 200]);
  const said = await read(second, talk.thread);
  expect(said.comments).toHaveLength(1);
  const answer = { id: nextId(), text: 'Once' };
  const send = (email: string) => call(replies.action, email, { threadId: said.id, body: answer });
  const both = await Promise.all([send(LEAD_1), send(LEAD_1)]);
  expect(both.map(statusOf).sort()).toEqual([200, 201]);
  expect((await read(await send(LEAD_1), talk.thread)).comments).toHaveLength(2);
  expect(statusOf(await send(EXPERT))).toBe(409);
  expect(statusOf(await call(planThreads.action, EXPERT, { body: sent }))).toBe(409);
  const stolen = { ...thread('x'), comment: { id: answer.id, text: 'x' } };
  expect(statusOf(await call(planThreads.action, EXPERT, { body: stolen }))).toBe(409);
  expect((await list(EXPERT)).threads.map(({ id }) => id)).not.toContain(stolen.id);
});

describe('[TA9] what is changed before it is sent again', () => {
  const refused = async (handler: Handler, email: string, wanted: Call) => {
    const answer = await call(handler, email, wanted);
    expect(statusOf(answer)).toBe(409);
    expect(answer.is === 'response' && (await answer.response.text())).toContain('comment.sent-otherwise');
  };

  test('is refused where the first words arrived, which stand', async () => {
    const sent = thread('As it was');
    const said = await read(await call(planThreads.action, COORDINATOR, { body: sent }), talk.thread);
    const id = sent.comment?.id ?? '';
    for (const comment of [
      { id, text: 'Otherwise' },
      { id: nextId(), text: 'As it was' },
    ]) {
      await refused(planThreads.action, COORDINATOR, { body: { ...sent, comment } });
    }
    await refused(planThreads.action, COORDINATOR, { body: { ...sent, actionId } });
    const answer = { id: nextId(), text: 'Yes' };
    await call(replies.action, LEAD_1, { threadId: said.id, body: answer });
    await refused(replies.action, LEAD_1, { threadId: said.id, body: { ...answer, text: 'No' } });
    const now = (await list(LEAD_1)).threads.find((one) => one.id === said.id);
    expect(now?.comments.map(({ text }) => text)).toEqual(['As it was', 'Yes']);
  });

  test('is refused where the first proposal arrived, with and without words; the same one is not', async () => {
    const change = { value: 'Kari', seen: (await actions())[0]?.responsible ?? '' };
    const about = { actionId, field: 'responsible', change };
    for (const words of [null, 'Because']) {
      const sent = thread(words, about);
      expect(statusOf(await call(planThreads.action, EXPERT, { body: sent }))).toBe(201);
      expect(statusOf(await call(planThreads.action, EXPERT, { body: sent }))).toBe(200);
      await refused(planThreads.action, EXPERT, { body: { ...sent, change: { ...change, value: 'Ola' } } });
      const comment = words === null ? { id: nextId(), text: 'Because' } : null;
      await refused(planThreads.action, EXPERT, { body: { ...sent, comment } });
      expect((await list(EXPERT)).threads.find(({ id }) => id === sent.id)?.change?.value).toBe('Kari');
    }
  });
});

test('what is no comment is refused', async () => {
  for (const body of [
    thread(''),
    thread('   '),
    thread('x'.repeat(5001)),
    thread('x', { field: 'no field' }),
    thread('x', { field: 'status' }),
    thread('x', { id: 'a b' }),
    thread('x', { anchor: { start: 'x', end: 'y', quote: '' } }),
    thread('x', { anchor: { start: 'x'.repeat(401), end: 'y', quote: 'z' } }),
    {},
  ]) {
    expect(statusOf(await call(planThreads.action, LEAD_1, { body })), JSON.stringify(body).slice(0, 80)).toBe(400);
  }
  const said = await start(LEAD_1, 'Still here');
  expect(statusOf(await call(planComment.loader as never, LEAD_1))).toBe(405);
  expect(statusOf(await decide(LEAD_1, said, 'accepted'))).toBe(404);
});
