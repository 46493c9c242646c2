import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { makeSeries } from '#app/data/set-drafts.server.ts';
import type { IndicatorSetId } from '#app/domain/ids.ts';
import { readSetFile } from '#app/sheet/import-set.server.ts';
import { SET_FORMAT } from '#app/sheet/set-json.ts';
import { SET_31, SET_34 } from '#tests/fixtures/indicator-sets/sets.ts';
import { COORDINATOR, LEAD_1, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import * as one from './indicator-set.ts';
import * as list from './indicator-sets.ts';
import { openApiDocument } from './openapi-document.ts';

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => Response | Promise<Response>;

const NOW = new Date('2026-03-31T10:00:00Z');
const OBSERVER = 'observer@demo.example';
const EXPERT = 'expert@demo.example';
const OUTSIDER = 'outsider@demo.example';
let forum: DemoForum;
let publishedId: string;
let draftId: IndicatorSetId;

beforeAll(async () => {
  forum = await openDemoForum(NOW);
  const { db } = forum.context;
  await db.forum.create({ data: { id: 'other', name: 'Et annet forum', region: 'Et annet sted' } });
  await forum.addPerson(OBSERVER, 'observer', { forumId: forum.forumId });
  await forum.addPerson(EXPERT, 'reviewer', { clusterId: forum.clusters[0].id });
  await forum.addPerson(OUTSIDER, 'coordinator', { forumId: 'other' });
  publishedId = (await db.indicatorSet.findFirstOrThrow()).id;
  draftId = await makeSeries(db, forum.forumId, SET_34, NOW);
});
afterAll(() => forum.close());

async function call(handler: Handler, email: string | null, setId = publishedId, forumId: string = forum.forumId) {
  const request = await forum.request(email, '/api/v1/test');
  try {
    return await handler({ request, params: { forumId, setId }, context: forum.context });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

/** The answer's JSON, held against the published document's own schema. */
async function read(response: Response, schema: string): Promise<Record<string, unknown>> {
  const text = JSON.stringify({ $ref: `#/$defs/${schema}`, $defs: openApiDocument().components.schemas });
  const json = JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as Parameters<
    typeof z.fromJSONSchema
  >[0];
  const body = (await response.json()) as Record<string, unknown>;
  z.fromJSONSchema(json).parse(body);
  return body;
}

test('[PE4] [IS2] sets are listed for everyone who sees the forum, drafts for its coordinator', async () => {
  const listed = async (email: string) => {
    const { indicatorSets } = await read(await call(list.loader, email), 'IndicatorSets');
    return (indicatorSets as { id: string; isDraft: boolean; isInUse: boolean; indicators: number }[]).map(
      ({ id, isDraft, isInUse, indicators }) => [id, isDraft, isInUse, indicators],
    );
  };
  const published = [publishedId, false, true, 31];
  for (const email of [LEAD_1, OBSERVER]) expect(await listed(email), email).toEqual([published]);
  expect(await listed(COORDINATOR)).toEqual([published, [draftId, true, false, 34]]);
  for (const email of [EXPERT, OUTSIDER]) expect((await call(list.loader, email)).status, email).toBe(403);
  expect((await call(list.loader, null)).status).toBe(401);
});

test('[IS5] a set is answered in the shape of its file, so that it can be brought in again', async () => {
  const set = await read(await call(one.loader, OBSERVER), 'IndicatorSet');
  expect(set).toMatchObject({ id: publishedId, series: 'ecei-31', version: 1, isDraft: false, isOfficial: false });
  const bytes = Buffer.from(JSON.stringify({ format: SET_FORMAT, ...set }));
  expect(await readSetFile(bytes)).toEqual({ ok: true, value: SET_31 });
});

test('[PE4] [IS2] a set is refused to who does not see the forum, a draft to all but its coordinator', async () => {
  for (const email of [EXPERT, OUTSIDER]) expect((await call(one.loader, email)).status, email).toBe(403);
  for (const email of [LEAD_1, OBSERVER]) expect((await call(one.loader, email, draftId)).status, email).toBe(403);
  expect(await read(await call(one.loader, COORDINATOR, draftId), 'IndicatorSet')).toMatchObject({ isDraft: true });
  expect((await call(one.loader, null)).status).toBe(401);
});

test('what is not there, or is another forum’s, is not found; nothing is written here', async () => {
  for (const id of ['none', 'x'.repeat(70), '\u0000']) {
    expect((await call(one.loader, COORDINATOR, id)).status).toBe(404);
    expect((await call(list.loader, COORDINATOR, publishedId, id)).status).toBe(404);
  }
  expect((await call(one.loader, OUTSIDER, publishedId, 'other')).status).toBe(404);
  for (const route of [one, list]) expect((await call(route.action, COORDINATOR)).status).toBe(405);
});
