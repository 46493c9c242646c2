import { nanoid } from 'nanoid';
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import type { SetEdit } from '#app/domain/edit-set.ts';
import { asId, type ForumId, type IndicatorSetId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { contentOf, type SetContent } from '#app/domain/set-content.ts';
import type { SetProblem } from '#app/domain/set-problem.ts';
import { copyMappings, followRenames } from './draft-mappings.server.ts';
import { findForumSet } from './indicator-sets.server.ts';
import { writeSetContent } from './set-content.server.ts';

/** As for benchmarks: on the embedded database, which has one connection, all transactions wait for each other. */
export const PATIENCE = { maxWait: 20_000, timeout: 20_000 };

/** Which set of which forum. */
export interface ForumSet {
  readonly forumId: ForumId;
  readonly setId: IndicatorSetId;
}

export type DraftProblem = { readonly code: 'draft.not-found' | 'draft.published' | 'draft.in-use' } | SetsProblems;

export interface SetsProblems {
  readonly code: 'draft.problems';
  readonly problems: readonly SetProblem[];
}

/** A draft of a new series, of what a file says or of next to nothing. */
export async function makeSeries(
  db: PrismaClient,
  forumId: ForumId,
  content: SetContent,
  at: Date,
): Promise<IndicatorSetId> {
  return db.$transaction(async (tx) => {
    const id = await makeDraft(tx, { forumId, series: `s-${nanoid(10)}`, version: 1, at, content });
    await writeSetContent(tx, id, content);
    return id;
  }, PATIENCE);
}

/**
 * [IS1] The draft of the next version of the set's series, made as a copy of the set; where the series has a draft already,
 * that one. Of two who ask at once both get the same. Undefined for what is no set of the forum.
 */
export async function nextVersion(
  db: PrismaClient,
  { forumId, setId }: ForumSet,
  at: Date,
): Promise<{ readonly id: IndicatorSetId; readonly isNew: boolean } | undefined> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from forum where id = ${forumId} for no key update`;
    const base = await findForumSet(tx, forumId, setId);
    if (base === undefined) return undefined;
    const versions = await tx.indicatorSet.findMany({
      where: { forumId, series: base.series },
      orderBy: { version: 'desc' },
      select: { id: true, version: true, publishedAt: true },
    });
    const draft = versions.find(({ publishedAt }) => publishedAt === null);
    if (draft !== undefined) return { id: asId<IndicatorSetId>(draft.id), isNew: false };
    const content = contentOf(base);
    const version = (versions[0]?.version ?? 0) + 1;
    const id = await makeDraft(tx, { forumId, series: base.series, version, at, content });
    await writeSetContent(tx, id, content);
    await copyMappings(tx, base, id);
    return { id, isNew: true };
  }, PATIENCE);
}

/** Changes a draft, and mappings with it. [IS1] What has been published meanwhile is not changed. */
export async function editDraft(
  db: PrismaClient,
  place: ForumSet,
  edit: SetEdit,
): Promise<Result<IndicatorSetId, DraftProblem>> {
  return db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, place);
    if (!draft.ok) return draft;
    const edited = edit(contentOf(draft.value));
    if (!edited.ok) return fail({ code: 'draft.problems', problems: edited.problem });
    const { content, renamed = new Map<string, string>() } = edited.value;
    await writeSetContent(tx, place.setId, content);
    await followRenames(tx, place.setId, renamed);
    return ok(place.setId);
  }, PATIENCE);
}

/** Deletes a draft with its mappings; nothing that is published or that anything is measured on. */
export async function deleteDraft(db: PrismaClient, place: ForumSet): Promise<Result<null, DraftProblem>> {
  return db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, place);
    if (!draft.ok) return draft;
    const { _count: used } = await tx.indicatorSet.findUniqueOrThrow({
      where: { id: place.setId },
      select: { _count: { select: { benchmarks: true, rounds: true, comparisonGroups: true } } },
    });
    if (used.benchmarks + used.rounds + used.comparisonGroups > 0) return fail({ code: 'draft.in-use' });
    await tx.indicatorSet.delete({ where: { id: place.setId } });
    return ok(null);
  }, PATIENCE);
}

/** The draft, which nobody else changes or publishes until the transaction ends. */
export async function lockDraft(
  tx: Prisma.TransactionClient,
  { forumId, setId }: ForumSet,
): Promise<Result<IndicatorSet, DraftProblem>> {
  await tx.$queryRaw`select id from indicator_set where id = ${setId} for update`;
  const set = await findForumSet(tx, forumId, setId);
  if (set === undefined) return fail({ code: 'draft.not-found' });
  return set.isDraft ? ok(set) : fail({ code: 'draft.published' });
}

interface NewDraft {
  readonly forumId: ForumId;
  readonly series: string;
  readonly version: number;
  readonly content: Pick<SetContent, 'name' | 'source'>;
  readonly at: Date;
}

/** [IS2] What somebody of the forum edits is never official, whatever it was copied from. */
async function makeDraft(tx: Prisma.TransactionClient, wanted: NewDraft): Promise<IndicatorSetId> {
  const { forumId, series, version, content, at } = wanted;
  const { id } = await tx.indicatorSet.create({
    data: {
      id: nanoid(),
      forumId,
      series,
      version,
      nameNb: content.name.nb,
      nameEn: content.name.en,
      sourceNb: content.source.nb,
      sourceEn: content.source.en,
      isOfficial: false,
      createdAt: at,
      publishedAt: null,
    },
    select: { id: true },
  });
  return asId<IndicatorSetId>(id);
}
