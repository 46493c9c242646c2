import { nanoid } from 'nanoid';
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import type { FrozenPlan } from '#app/context.ts';
import { asId, type PersonId, type PlanId, type VersionId } from '#app/domain/ids.ts';
import { canonicalJson, plainPlan, type PlainPlan } from '#app/domain/plain.ts';
import { VERSION_REASONS, type VersionKind, type VersionReason } from '#app/domain/plan-version.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

export interface PlanVersion {
  readonly id: VersionId;
  /** The newest change that it contains. */
  readonly seq: number;
  readonly kind: VersionKind;
  /** Empty for an automatic one. */
  readonly name: string;
  readonly reason: VersionReason | null;
  /** Null: the product itself. */
  readonly createdById: PersonId | null;
  readonly createdAt: Date;
  /** Of its content as canonical JSON. */
  readonly sha256: string;
}

export type NewVersion = { readonly planId: PlanId; readonly frozen: FrozenPlan; readonly at: Date } & (
  | { readonly name: string; readonly createdById: PersonId }
  | { readonly reason: VersionReason; readonly createdById: PersonId | null }
);

/** Of automatic ones the newest are kept; those with a name stay, and are refused beyond this. */
export const AUTOMATIC_LIMIT = 60;
export const NAMED_LIMIT = 300;

const FIELDS = {
  id: true,
  seq: true,
  kind: true,
  name: true,
  reason: true,
  createdById: true,
  createdAt: true,
  sha256: true,
} as const;

/**
 * [VE5] Keeps a plan as it was frozen. An automatic one is not made where a version of that very content is the newest; that
 * one is answered.
 */
export async function keepVersion(
  db: PrismaClient | Prisma.TransactionClient,
  version: NewVersion,
): Promise<Result<PlanVersion, 'version.too-many'>> {
  const { planId, frozen, at, createdById } = version;
  const content = canonicalJson(plainPlan(frozen.content));
  const sha256 = await sha256Of(content);
  if ('reason' in version) {
    const newest = await db.planVersion.findFirst({ where: { planId }, select: FIELDS, orderBy: NEWEST });
    if (newest?.sha256 === sha256 && newest.seq <= frozen.seq) return ok(readRow(newest));
  } else if ((await db.planVersion.count({ where: { planId, kind: { not: 'automatic' } } })) >= NAMED_LIMIT) {
    return fail('version.too-many');
  }
  const row = await db.planVersion.create({
    data: {
      id: nanoid(),
      planId,
      seq: frozen.seq,
      kind: 'reason' in version ? 'automatic' : 'named',
      name: 'name' in version ? version.name : '',
      reason: 'reason' in version ? version.reason : null,
      createdById,
      createdAt: at,
      content,
      bytes: new Uint8Array(frozen.bytes),
      sha256,
    },
    select: FIELDS,
  });
  if ('reason' in version) await thinAutomatic(db, planId);
  return ok(readRow(row));
}

const NEWEST: Prisma.PlanVersionOrderByWithRelationInput[] = [{ createdAt: 'desc' }, { seq: 'desc' }, { id: 'desc' }];

async function thinAutomatic(db: PrismaClient | Prisma.TransactionClient, planId: PlanId): Promise<void> {
  const surplus = await db.planVersion.findMany({
    where: { planId, kind: 'automatic' },
    select: { id: true },
    orderBy: NEWEST,
    skip: AUTOMATIC_LIMIT,
  });
  if (surplus.length > 0) await db.planVersion.deleteMany({ where: { id: { in: surplus.map(({ id }) => id) } } });
}

/** The newest first. */
export async function listVersions(db: PrismaClient, planId: PlanId): Promise<PlanVersion[]> {
  const rows = await db.planVersion.findMany({ where: { planId }, select: FIELDS, orderBy: NEWEST });
  return rows.map(readRow);
}

/** A version of this very plan, with what it says. */
export async function findVersion(
  db: PrismaClient,
  planId: PlanId,
  versionId: VersionId,
): Promise<(PlanVersion & { readonly content: PlainPlan }) | undefined> {
  const row = await db.planVersion.findFirst({
    where: { id: versionId, planId },
    select: { ...FIELDS, content: true },
  });
  return row === null ? undefined : { ...readRow(row), content: JSON.parse(row.content) as PlainPlan };
}

/** What some versions of this very plan say, in one question; those that are not there are left out. */
export async function versionContents(
  db: PrismaClient,
  planId: PlanId,
  versionIds: readonly VersionId[],
): Promise<ReadonlyMap<VersionId, PlainPlan>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db.planVersion.findMany({
    where: { id: { in: [...versionIds] }, planId },
    select: { id: true, content: true },
  });
  return new Map(rows.map(({ id, content }) => [asId<VersionId>(id), JSON.parse(content) as PlainPlan]));
}

/** The document of a version of this very plan, as one update. */
export async function versionBytes(
  db: PrismaClient,
  planId: PlanId,
  versionId: VersionId,
): Promise<Uint8Array | undefined> {
  const row = await db.planVersion.findFirst({ where: { id: versionId, planId }, select: { bytes: true } });
  return row?.bytes;
}

/** Plans that changed before that moment and have no version of it, with the newest change before it. */
export async function plansWithoutVersion(
  db: PrismaClient,
  before: Date,
  since: Date,
): Promise<readonly { readonly planId: PlanId; readonly seq: number }[]> {
  const rows = await db.$queryRaw<{ planId: string; seq: number }[]>`
    select document."planId", max(document_update.seq)::int as seq
    from document join document_update on document_update."documentId" = document.id
    where document.kind = 'plan' and document_update.at < ${before} and document_update.at >= ${since}
    group by document."planId"
    having max(document_update.seq) > coalesce(
      (select max(plan_version.seq) from plan_version where plan_version."planId" = document."planId"), 0)`;
  return rows.map(({ planId, seq }) => ({ planId: asId<PlanId>(planId), seq }));
}

/** [VE4] What a version is known by, in hex. */
export async function sha256Of(canonical: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function readRow(row: Prisma.PlanVersionGetPayload<{ select: typeof FIELDS }>): PlanVersion {
  return {
    ...row,
    id: asId<VersionId>(row.id),
    reason: VERSION_REASONS.find((reason) => reason === row.reason) ?? null,
    createdById: row.createdById === null ? null : asId<PersonId>(row.createdById),
  };
}
