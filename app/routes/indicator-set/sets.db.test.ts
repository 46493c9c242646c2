import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { makeSeries, nextVersion } from '#app/data/set-drafts.server.ts';
import { findMapping } from '#app/data/set-mappings.server.ts';
import { asId, type IndicatorSetId } from '#app/domain/ids.ts';
import { contentOf, type SetContent } from '#app/domain/set-content.ts';
import * as boundsPage from '#app/routes/indicator-set-bounds/route.tsx';
import * as fileRoute from '#app/routes/indicator-set-file/route.ts';
import * as framePage from '#app/routes/indicator-set-frame/route.tsx';
import { frameOf } from '#app/routes/indicator-set-frame/read-frame.ts';
import { typedOf } from '#app/routes/indicator-set-indicator/read-indicator-form.ts';
import * as indicatorPage from '#app/routes/indicator-set-indicator/route.tsx';
import * as mappingPage from '#app/routes/indicator-set-mapping/route.tsx';
import * as newPage from '#app/routes/indicator-set-new/route.tsx';
import * as publishPage from '#app/routes/indicator-set-publish/route.tsx';
import { readSetFile } from '#app/sheet/import-set.server.ts';
import { writeSetJson } from '#app/sheet/set-json.ts';
import { MAX_FILE_BYTES } from '#app/sheet/sheet-limits.ts';
import { writeSetXlsx } from '#app/sheet/write-set.server.ts';
import { SET_31, SET_34, SET_36 } from '#tests/fixtures/indicator-sets/sets.ts';
import { callRoute, statusOf, type RouteAnswer } from '#tests/support/call-route.ts';
import { COORDINATOR, LEAD_1, openDemoForum, type DemoForum } from '#tests/support/demo-forum.ts';
import { rowField, rowIntent } from './form-rows.ts';
import * as setPage from './route.tsx';

const NOW = new Date('2026-03-31T10:00:00Z');
const EXPERT = 'expert@demo.example';
const OUTSIDER = 'outsider@demo.example';
let forum: DemoForum;
let publishedId: IndicatorSetId;
let draftId: IndicatorSetId;

beforeAll(async () => {
  forum = await openDemoForum(NOW);
  const { db } = forum.context;
  await db.forum.create({ data: { id: 'other', name: 'Et annet forum', region: 'Et annet sted' } });
  await forum.addPerson(EXPERT, 'reviewer', { clusterId: forum.clusters[0].id });
  await forum.addPerson(OUTSIDER, 'coordinator', { forumId: 'other' });
  publishedId = asId<IndicatorSetId>((await db.indicatorSet.findFirstOrThrow()).id);
});
afterAll(() => forum.close());
beforeEach(async () => {
  await forum.context.db.indicatorSet.deleteMany({ where: { publishedAt: null } });
  const place = { forumId: forum.forumId, setId: publishedId };
  const draft = await nextVersion(forum.context.db, place, NOW);
  if (draft === undefined) throw new Error('no draft');
  draftId = draft.id;
});

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<unknown>;
type Fields = Readonly<Record<string, string>>;
const formOf = (fields: Fields): FormData => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return body;
};
const call = (handler: Handler, email: string | null, setId: string, more: { query?: string; fields?: Fields } = {}) =>
  callRoute(
    forum,
    handler,
    email,
    `/forum/${forum.forumId}/indicators/${setId}${more.query ?? ''}`,
    { forumId: forum.forumId, setId, fromId: publishedId },
    more.fields === undefined ? undefined : { method: 'POST', body: formOf(more.fields) },
  );
const locationOf = (answer: RouteAnswer<unknown>) =>
  answer.is === 'response' ? (answer.response.headers.get('location') ?? '') : '';
const path = (setId: string) => `/forum/${forum.forumId}/indicators/${setId}`;
const contentNow = async (setId = draftId): Promise<SetContent> => {
  const set = await findIndicatorSet(forum.context.db, setId);
  if (set === undefined) throw new Error('no set');
  return contentOf(set);
};

const EDITING: readonly (readonly [string, Handler, Handler])[] = [
  ['frame', framePage.loader, framePage.action],
  ['indicator', indicatorPage.loader, indicatorPage.action],
  ['bounds', boundsPage.loader, boundsPage.action],
  ['publish', publishPage.loader, publishPage.action],
];

describe('[PE4] [IS2] who may what', () => {
  test('a published set, its file and its mappings are for everyone in the forum to read', async () => {
    const other = await makeSeries(forum.context.db, forum.forumId, SET_34, NOW);
    await forum.context.db.indicatorSet.update({ where: { id: other }, data: { publishedAt: NOW } });
    for (const [name, loader, setId] of [
      ['set', setPage.loader, publishedId],
      ['file', fileRoute.loader, publishedId],
      ['mapping', mappingPage.loader, other],
    ] as const) {
      for (const email of [COORDINATOR, LEAD_1]) expect(statusOf(await call(loader, email, setId)), name).toBe(200);
      for (const email of [EXPERT, OUTSIDER]) expect(statusOf(await call(loader, email, setId)), name).toBe(403);
      expect(statusOf(await call(loader, null, setId)), name).toBe(302);
    }
    await forum.context.db.indicatorSet.delete({ where: { id: other } });
  });

  test('a draft and all that changes a set are the coordinator’s alone', async () => {
    for (const email of [LEAD_1, EXPERT, OUTSIDER]) {
      for (const loader of [setPage.loader, fileRoute.loader, mappingPage.loader]) {
        expect(statusOf(await call(loader, email, draftId)), email).toBe(403);
      }
      for (const [name, loader, action] of EDITING) {
        expect(statusOf(await call(loader, email, draftId)), `${email} ${name}`).toBe(403);
        expect(statusOf(await call(action, email, draftId, { fields: {} })), `${email} ${name}`).toBe(403);
      }
      for (const action of [setPage.action, mappingPage.action, newPage.action]) {
        expect(statusOf(await call(action, email, draftId, { fields: { intent: 'up', code: '1.2' } })), email).toBe(
          403,
        );
      }
      expect(statusOf(await call(newPage.loader, email, draftId)), email).toBe(403);
    }
    expect(await contentNow()).toEqual(SET_31);
  });

  test('[IS1] what edits a set leads away from a published one', async () => {
    for (const [name, loader, action] of [...EDITING, ['set', framePage.loader, setPage.action] as const]) {
      expect(locationOf(await call(loader, COORDINATOR, publishedId)), name).toBe(
        `${path(publishedId)}?told=published`,
      );
      expect(locationOf(await call(action, COORDINATOR, publishedId, { fields: {} })), name).toBe(
        `${path(publishedId)}?told=published`,
      );
    }
    expect(await contentNow(publishedId)).toEqual(SET_31);
  });

  test('a set that is not there, or another forum’s, is not found', async () => {
    const elsewhere = await makeSeries(forum.context.db, asId('other'), SET_34, NOW);
    for (const setId of ['none', elsewhere, '\u0000', 'x'.repeat(70)]) {
      expect(statusOf(await call(setPage.loader, COORDINATOR, setId)), setId).toBe(404);
      expect(statusOf(await call(framePage.action, COORDINATOR, setId, { fields: {} })), setId).toBe(404);
    }
  });
});

test('a draft’s indicator moves within its group', async () => {
  await call(setPage.action, COORDINATOR, draftId, { fields: { intent: 'down', code: '1.1.0' } });
  expect((await contentNow()).indicators.slice(0, 2).map(({ code }) => code)).toEqual(['1.1.1', '1.1.0']);
});

describe('name, groups and themes', () => {
  const typed = (changes: Fields = {}): Fields => {
    const { texts, groups, themes } = frameOf(SET_31);
    const rows = { groups, themes };
    const fields = Object.entries(rows).flatMap(([part, all]) =>
      all.flatMap(({ key, values }) =>
        Object.entries(values).map(([field, value]) => [rowField(part as 'groups', key, field), value]),
      ),
    );
    return { ...texts, ...Object.fromEntries(fields), ...changes };
  };

  test('are saved together', async () => {
    const fields = typed({
      nameNb: 'Våre indikatorer',
      'groups.0.code': 'A',
      'groups.9.code': '9',
      'groups.9.nameNb': 'Ny',
      'groups.9.nameEn': 'New',
    });
    expect(locationOf(await call(framePage.action, COORDINATOR, draftId, { fields }))).toBe(
      `${path(draftId)}?told=saved`,
    );
    const content = await contentNow();
    expect(content.name.nb).toBe('Våre indikatorer');
    expect(content.groups.map(({ code }) => code)).toEqual(['A', '2', '3', '4', '5', '9']);
    expect(content.indicators[0]).toMatchObject({ code: '1.1.0', groupCode: 'A' });
  });

  test('[IS4] with all problems at once, and what was typed stays', async () => {
    const fields = typed({ nameEn: '', 'themes.0.code': 'a b', nameNb: 'Skrevet' });
    expect(await call(framePage.action, COORDINATOR, draftId, { fields })).toMatchObject({
      data: {
        init: { status: 422 },
        data: {
          typed: { texts: { nameNb: 'Skrevet', nameEn: '' } },
          problems: [{ code: 'set.missing' }, { code: 'set.code-malformed' }],
        },
      },
    });
    expect(await contentNow()).toEqual(SET_31);
  });

  test('a row’s button saves nothing and loses nothing', async () => {
    const intent = rowIntent({ is: 'add', part: 'groups' });
    const answer = await call(framePage.action, COORDINATOR, draftId, { fields: typed({ nameNb: 'Skrevet', intent }) });
    expect(answer).toMatchObject({
      data: { data: { typed: { texts: { nameNb: 'Skrevet' }, groups: { length: 6 } }, focus: 'groups.5.code' } },
    });
    expect(await contentNow()).toEqual(SET_31);
  });

  test('a group with indicators does not go', async () => {
    const fields = Object.fromEntries(Object.entries(typed()).filter(([name]) => !name.startsWith('groups.2.')));
    expect(await call(framePage.action, COORDINATOR, draftId, { fields })).toMatchObject({
      data: { data: { problems: [{ code: 'set.group-in-use', value: '3', indicators: 2 }] } },
    });
  });
});

describe('one indicator', () => {
  const typed = (code: string, changes: Fields = {}): Fields => {
    const indicator = SET_31.indicators.find((one) => one.code === code);
    if (indicator === undefined) throw new Error(`no ${code}`);
    const { texts, levels } = typedOf(indicator, 'nb');
    const rows = levels.flatMap(({ key, values }) =>
      Object.entries(values).map(([field, value]) => [rowField('levels', key, field), value]),
    );
    return { ...texts, ...Object.fromEntries(rows), ...changes };
  };
  const send = (query: string, fields: Fields) =>
    call(indicatorPage.action, COORDINATOR, draftId, { query: `/indicator${query}`, fields });

  test('is added, changed under a new code, and removed', async () => {
    const added = typed('1.2', { code: '1.3', nameNb: 'Ny', nameEn: 'New' });
    expect(locationOf(await send('', added))).toBe(`${path(draftId)}?told=saved`);
    await send('?code=2.5', typed('2.5', { code: '2.5.1', minimum: '45,5', silverMinimum: 'unknown' }));
    await send('?code=5.3', { intent: 'remove' });
    const { indicators } = await contentNow();
    expect(indicators.map(({ code }) => code).filter((code) => ['1.3', '2.5', '2.5.1', '5.3'].includes(code))).toEqual([
      '1.3',
      '2.5.1',
    ]);
    const changed = indicators.find(({ code }) => code === '2.5.1');
    expect(changed).toMatchObject({ bounds: { minimum: 45.5 }, isSilverMinimum: null });
    expect((await findMapping(forum.context.db, publishedId, draftId))?.get('2.5.1')).toBe('2.5');
  });

  test('[IS4] is refused with all problems at once, and what was typed stays', async () => {
    const fields = typed('1.2', { code: '2.1', minimum: 'mye', weight: '-1', nameEn: '' });
    expect(await send('', fields)).toMatchObject({
      data: {
        init: { status: 422 },
        data: {
          typed: { texts: { minimum: 'mye', weight: '-1' } },
          problems: [
            { code: 'set.missing', field: 'nameEn' },
            { code: 'set.out-of-range', field: 'weight' },
            { code: 'bounds.not-a-number', field: 'minimum' },
          ],
        },
      },
    });
    expect(await send('', typed('1.2', { code: '2.1' }))).toMatchObject({
      data: { data: { problems: [{ code: 'set.code-twice', field: 'code' }] } },
    });
    expect(await contentNow()).toEqual(SET_31);
  });

  test('that somebody removed meanwhile leads back to the draft', async () => {
    const answer = await call(indicatorPage.loader, COORDINATOR, draftId, { query: '/indicator?code=9.9' });
    expect(locationOf(answer)).toBe(path(draftId));
  });
});

describe('[IS5] files', () => {
  const upload = (bytes: Uint8Array<ArrayBuffer> | string | null, into = '') => {
    const body = new FormData();
    if (bytes !== null) body.set('file', new File([bytes], 'sett.xlsx'));
    body.set('into', into);
    const params = { forumId: forum.forumId };
    return callRoute(forum, newPage.action, COORDINATOR, `/forum/${forum.forumId}/indicators/new`, params, {
      method: 'POST',
      body,
    });
  };
  const madeBy = (answer: RouteAnswer<unknown>) => {
    const [, id] = new RegExp(`^${path('')}([\\w-]+)\\?told=imported&n=\\d+$`).exec(locationOf(answer)) ?? [];
    if (id === undefined) throw new Error(`nothing was made: ${JSON.stringify(answer)}`);
    return asId<IndicatorSetId>(id);
  };

  test.each(['', '?as=json'])('a set goes out (%s), and comes in again', async (query) => {
    const answer = await call(fileRoute.loader, LEAD_1, publishedId, { query: `/file${query}` });
    if (answer.is !== 'response') throw new Error('no file');
    const bytes = new Uint8Array(await answer.response.arrayBuffer());
    expect(await readSetFile(bytes)).toEqual({ ok: true, value: SET_31 });
    expect(answer.response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="indikatorsett-31-v1\.(xlsx|json)"$/,
    );
  });

  test('a file becomes a draft of its own series', async () => {
    const setId = madeBy(await upload(new Uint8Array(await writeSetXlsx(SET_36, 'nb'))));
    expect(await contentNow(setId)).toEqual(SET_36);
    expect(await findIndicatorSet(forum.context.db, setId)).toMatchObject({ version: 1, isDraft: true });
  });

  test('a file becomes the next version, in place of its draft, and [IS1] the published one stays', async () => {
    expect(madeBy(await upload(writeSetJson(SET_34), publishedId))).toBe(draftId);
    expect(await contentNow()).toEqual(SET_34);
    expect(await contentNow(publishedId)).toEqual(SET_31);
  });

  test('[IS4] a file with problems makes nothing, and tells all of them', async () => {
    const before = await forum.context.db.indicatorSet.count();
    const json = writeSetJson(SET_31)
      .replace('"unit": "percent"', '"unit": "km"')
      .replace('"weight": 1', '"weight": -1');
    expect(await upload(json, publishedId)).toMatchObject({
      data: {
        init: { status: 422 },
        data: {
          is: 'not-a-set',
          fileName: 'sett.xlsx',
          into: publishedId,
          problems: [
            { code: 'set.unknown-word', where: { column: 'indicators[0].unit' }, value: 'km' },
            { code: 'set.out-of-range', where: { column: 'indicators[0].weight' } },
          ],
        },
      },
    });
    expect(await forum.context.db.indicatorSet.count()).toBe(before);
  });

  test('a file that was not chosen, or is too large, is told as such', async () => {
    for (const [bytes, code, status] of [
      [null, 'upload.file-missing', 422],
      ['x'.repeat(MAX_FILE_BYTES + 1), 'upload.too-large', 413],
    ] as const) {
      expect(await upload(bytes)).toMatchObject({ data: { init: { status }, data: { problem: { code } } } });
    }
  });

  test('an empty draft needs its names alone', async () => {
    const send = (fields: Fields) => call(newPage.action, COORDINATOR, '', { fields });
    // A form without a file is sent as a plain one.
    const plain = async (fields: Fields) =>
      callRoute(
        forum,
        newPage.action,
        COORDINATOR,
        path('new'),
        { forumId: forum.forumId },
        {
          method: 'POST',
          body: new URLSearchParams(fields),
        },
      );
    expect(await send({})).toMatchObject({ data: { data: { is: 'not-received' } } });
    expect(await plain({ nameNb: 'Nytt' })).toMatchObject({
      data: { data: { is: 'not-named', typed: { nameNb: 'Nytt' }, problems: [{ field: 'nameEn' }] } },
    });
    expect(locationOf(await plain({ nameNb: 'Nytt', nameEn: 'New' }))).toMatch(/\/indicators\/[\w-]+\/frame$/);
  });
});

test('[CM6] a mapping is saved as it was chosen, and told to those who look on', async () => {
  const heard: unknown[] = [];
  const stop = forum.context.changes.subscribe(forum.forumId, (event) => heard.push(event));
  const fields = { 'from-2.5': '2.6', 'from-2.6': '' };
  const answer = await call(mappingPage.action, COORDINATOR, draftId, { fields });
  expect(locationOf(answer)).toBe(`${path(draftId)}?told=saved-mapping`);
  const mapping = await findMapping(forum.context.db, publishedId, draftId);
  expect([mapping?.get('2.5'), mapping?.get('2.6')]).toEqual(['2.6', '']);
  expect(heard).toEqual([{ what: 'benchmark', forumId: forum.forumId, clusterId: null }]);
  stop();
});
