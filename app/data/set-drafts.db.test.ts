import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withBounds, withContent, withIndicator, withoutIndicator } from '#app/domain/edit-set.ts';
import { asId, type ClusterId, type ForumId, type IndicatorSetId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { contentOf } from '#app/domain/set-content.ts';
import { counterparts } from '#app/domain/set-mapping.ts';
import { NOT_THERE } from '#app/domain/suggest-mapping.ts';
import type { OpenDatabase } from '#server/database/open.ts';
import { SET_31, SET_34, SET_36 } from '#tests/fixtures/indicator-sets/sets.ts';
import { addIndicatorSet } from '#tests/support/add-indicator-set.ts';
import { emptyDatabase } from '#tests/support/database.ts';
import { addForum } from '#tests/support/forum-rows.ts';
import { saveBenchmark } from './benchmarks.server.ts';
import { currentIndicatorSet, findIndicatorSet } from './indicator-sets.server.ts';
import { deleteDraft, editDraft, makeSeries, nextVersion } from './set-drafts.server.ts';
import { chooseSet, listIndicatorSets } from './set-list.server.ts';
import { findMapping, saveMapping } from './set-mappings.server.ts';

const AT = new Date('2026-05-04T10:00:00Z');
let database: OpenDatabase;
let forumId: ForumId;
let clusterId: ClusterId;
let set: IndicatorSet;

beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ forumId, clusterId } = await addForum(database.db));
  set = await addIndicatorSet(database.db, forumId, 1);
});

const read = async (setId: IndicatorSetId): Promise<IndicatorSet> => {
  const found = await findIndicatorSet(database.db, setId);
  if (found === undefined) throw new Error(`no set ${setId}`);
  return found;
};
const draftOf = async (setId: IndicatorSetId): Promise<IndicatorSetId> => {
  const made = await nextVersion(database.db, { forumId, setId }, AT);
  if (made === undefined) throw new Error('no draft');
  return made.id;
};
const HIGHER = withBounds(new Map([['1.1.0', { minimum: 70, excellence: 90 }]]));

describe('[IS1] a new version', () => {
  test('is a draft with the same content, and what was published stays as it is', async () => {
    const setId = await draftOf(set.id);
    const draft = await read(setId);
    expect(draft).toMatchObject({ series: set.series, version: 2, isDraft: true });
    expect(contentOf(draft)).toEqual(contentOf(set));
    expect(await editDraft(database.db, { forumId, setId }, HIGHER)).toEqual({ ok: true, value: setId });
    expect(await read(set.id)).toEqual(set);
    expect((await read(setId)).indicators[0]?.bounds).toMatchObject({ minimum: 70, excellence: 90 });
  });

  test('is continued where there is one, also by two who ask at once', async () => {
    const both = await Promise.all([
      nextVersion(database.db, { forumId, setId: set.id }, AT),
      nextVersion(database.db, { forumId, setId: set.id }, AT),
    ]);
    expect(new Set(both.map((made) => made?.id)).size).toBe(1);
    expect(both.map((made) => made?.isNew).sort()).toEqual([false, true]);
    expect(await nextVersion(database.db, { forumId, setId: await draftOf(set.id) }, AT)).toMatchObject({
      isNew: false,
    });
  });

  test('of another forum’s set is not made', async () => {
    const other = await addForum(database.db);
    expect(await nextVersion(database.db, { forumId: other.forumId, setId: set.id }, AT)).toBe(undefined);
  });

  test('[IS2] is not official, whatever it was copied from', async () => {
    await database.db.indicatorSet.update({ where: { id: set.id }, data: { isOfficial: true } });
    expect(await read(await draftOf(set.id))).toMatchObject({ isOfficial: false });
  });
});

describe('a draft', () => {
  test.each([
    ['31', SET_31],
    ['34', SET_34],
    ['36', SET_36],
  ])('of a new series holds a set of %s as it came', async (_name, content) => {
    const id = await makeSeries(database.db, forumId, content, AT);
    expect(contentOf(await read(id))).toEqual(content);
    expect(await read(id)).toMatchObject({ version: 1, isDraft: true });
  });

  test('[IS1] is not changed once it is published, nor deleted; nor is another forum’s', async () => {
    const other = await addForum(database.db);
    for (const [place, code] of [
      [{ forumId, setId: set.id }, 'draft.published'],
      [{ forumId: other.forumId, setId: set.id }, 'draft.not-found'],
      [{ forumId, setId: asId<IndicatorSetId>('none') }, 'draft.not-found'],
    ] as const) {
      expect(await editDraft(database.db, place, HIGHER)).toMatchObject({ ok: false, problem: { code } });
      expect(await deleteDraft(database.db, place)).toMatchObject({ ok: false, problem: { code } });
    }
    expect(await read(set.id)).toEqual(set);
  });

  test('keeps everything where an edit cannot be', async () => {
    const setId = await draftOf(set.id);
    const before = await read(setId);
    const twice = SET_31.indicators[0];
    if (twice === undefined) throw new Error('no indicator');
    expect(await editDraft(database.db, { forumId, setId }, withIndicator(null, twice))).toMatchObject({
      ok: false,
      problem: { code: 'draft.problems', problems: [{ code: 'set.code-twice' }] },
    });
    expect(await read(setId)).toEqual(before);
  });

  test('takes two edits at once, one after the other', async () => {
    const setId = await draftOf(set.id);
    await Promise.all(['2.1', '2.3'].map((code) => editDraft(database.db, { forumId, setId }, withoutIndicator(code))));
    expect((await read(setId)).indicators).toHaveLength(29);
  });

  test('[IS2] is never what benchmarks are taken on, and cannot be chosen', async () => {
    const setId = await draftOf(set.id);
    expect((await currentIndicatorSet(database.db, forumId))?.id).toBe(set.id);
    expect(await chooseSet(database.db, forumId, setId)).toBe(false);
    expect(await chooseSet(database.db, forumId, set.id)).toBe(true);
    const other = await addForum(database.db);
    expect(await chooseSet(database.db, other.forumId, set.id)).toBe(false);
  });

  test('is deleted with its mappings', async () => {
    const setId = await draftOf(set.id);
    expect(await deleteDraft(database.db, { forumId, setId })).toEqual({ ok: true, value: null });
    expect(await findIndicatorSet(database.db, setId)).toBe(undefined);
    expect(await database.db.indicatorMapping.count({ where: { fromSetId: setId } })).toBe(0);
  });

  test('that something is measured on, as only a fault could bring about, is not deleted', async () => {
    const setId = await draftOf(set.id);
    const draft = await read(setId);
    const benchmark = { clusterId, set: draft, roundId: null, takenOn: '2026-01-01' as never, scores: new Map() };
    await saveBenchmark(database.db, { ...benchmark, fileName: 'f', fileHash: 'h', createdBy: null, at: AT });
    expect(await deleteDraft(database.db, { forumId, setId })).toMatchObject({ problem: { code: 'draft.in-use' } });
  });
});

describe('[IS6] what an indicator was in other sets', () => {
  const found = async (from: IndicatorSetId, to: IndicatorSetId, code: string) =>
    counterparts(await read(from), await read(to), await findMapping(database.db, from, to)).get(code);

  test('follows it to a new code, in the series and in others, both ways', async () => {
    const other = await read(await makeSeries(database.db, forumId, SET_36, AT));
    await saveMapping(database.db, other, set, new Map([['2.5', '6.4']]));
    const setId = await draftOf(set.id);
    const indicator = SET_31.indicators.find(({ code }) => code === '2.5');
    if (indicator === undefined) throw new Error('no 2.5');
    await editDraft(database.db, { forumId, setId }, withIndicator('2.5', { ...indicator, code: '2.5.1' }));
    expect(await found(set.id, setId, '2.5.1')).toMatchObject({ is: 'same', code: '2.5' });
    expect(await found(setId, set.id, '2.5')).toMatchObject({ is: 'same', code: '2.5.1' });
    expect((await findMapping(database.db, other.id, setId))?.get('2.5.1')).toBe('6.4');
    expect(await found(set.id, setId, '2.6')).toMatchObject({ is: 'same', code: '2.6' });
  });

  test('goes with it', async () => {
    const setId = await draftOf(set.id);
    await editDraft(database.db, { forumId, setId }, withoutIndicator('2.5'));
    expect((await findMapping(database.db, set.id, setId))?.has('2.5')).toBe(false);
    expect((await findMapping(database.db, setId, set.id))?.has('2.5')).toBe(false);
  });

  test('outlives a version between', async () => {
    const second = await draftOf(set.id);
    await database.db.indicatorSet.update({ where: { id: second }, data: { publishedAt: AT } });
    const third = await draftOf(second);
    const indicator = SET_31.indicators.find(({ code }) => code === '2.5');
    if (indicator === undefined) throw new Error('no 2.5');
    await editDraft(database.db, { forumId, setId: third }, withIndicator('2.5', { ...indicator, code: '2.5.1' }));
    expect(await found(set.id, third, '2.5.1')).toMatchObject({ is: 'same', code: '2.5' });
  });

  test('of a file that replaces the draft stays where the code is still there', async () => {
    const setId = await draftOf(set.id);
    await editDraft(database.db, { forumId, setId }, withContent(SET_36));
    expect((await findMapping(database.db, set.id, setId))?.size).toBe(31);
    expect(contentOf(await read(setId))).toEqual(SET_36);
  });
});

test('[CM6] a mapping takes the place of the one before, and says what is not there', async () => {
  const newer = await addIndicatorSet(database.db, forumId, 2);
  await saveMapping(database.db, set, newer, new Map([['2.5', '2.6']]));
  await saveMapping(
    database.db,
    set,
    newer,
    new Map([
      ['2.6', NOT_THERE],
      ['2.7', '9.9'],
      ['9.9', '2.7'],
    ]),
  );
  expect(await findMapping(database.db, set.id, newer.id)).toEqual(new Map([['2.6', NOT_THERE]]));
});

test('the forum’s sets are listed series by series, the one in use first, with what there is on them', async () => {
  const other = await makeSeries(database.db, forumId, SET_34, AT);
  const draft = await draftOf(set.id);
  const benchmark = { clusterId, set, roundId: null, takenOn: '2026-01-01' as never, scores: new Map() };
  for (const fileHash of ['first', 'corrected']) {
    await saveBenchmark(database.db, { ...benchmark, fileName: 'f', fileHash, createdBy: null, at: AT });
  }
  const listed = await listIndicatorSets(database.db, forumId);
  expect(
    listed.map(({ id, isInUse, publishedAt, indicators, benchmarks }) => [
      id,
      isInUse,
      publishedAt === null,
      indicators,
      benchmarks,
    ]),
  ).toEqual([
    [draft, false, true, 31, 0],
    [set.id, true, false, 31, 1],
    [other, false, true, 34, 0],
  ]);
});
