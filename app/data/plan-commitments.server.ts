import { nanoid } from 'nanoid';
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import type { FrozenPlan } from '#app/context.ts';
import type { CommitmentState } from '#app/domain/commitment.ts';
import {
  asId,
  type ClusterId,
  type CommitmentId,
  type PersonId,
  type PlanId,
  type VersionId,
} from '#app/domain/ids.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { keepVersion } from './plan-versions.server.ts';

export interface Confirmation {
  readonly clusterId: ClusterId;
  readonly personId: PersonId;
  readonly at: Date;
}

export interface Commitment {
  readonly id: CommitmentId;
  readonly state: CommitmentState;
  readonly versionId: VersionId;
  readonly versionName: string;
  readonly seq: number;
  readonly sha256: string;
  readonly openedById: PersonId;
  readonly openedAt: Date;
  readonly endedById: PersonId | null;
  readonly endedAt: Date | null;
  /** Whose promises the version holds; none of a commitment that is older than this was written down. */
  readonly askedIds: readonly ClusterId[];
  /** The first first. */
  readonly confirmations: readonly Confirmation[];
}

export type CommitmentProblem =
  'commitment.open' | 'commitment.nobody' | 'commitment.ended' | 'commitment.other-content' | 'version.too-many';

/** As for rounds: on the embedded database all transactions wait for each other. */
const PATIENCE = { maxWait: 20_000, timeout: 20_000 };

const WITH = {
  version: { select: { name: true, seq: true, sha256: true } },
  confirmations: { orderBy: [{ at: 'asc' }, { personId: 'asc' }] },
} satisfies Prisma.PlanCommitmentInclude;

/** The newest first. */
export async function listCommitments(db: PrismaClient, planId: PlanId): Promise<Commitment[]> {
  const rows = await db.planCommitment.findMany({ where: { planId }, include: WITH, orderBy: { openedAt: 'desc' } });
  return rows.map(readRow);
}

/** [VE8] Asks for a commitment to the plan as it was frozen. A plan has one that is open at a time. */
export function openCommitment(
  db: PrismaClient,
  opening: {
    readonly planId: PlanId;
    readonly frozen: FrozenPlan;
    /** Whose promises it holds. */
    readonly asked: readonly ClusterId[];
    readonly name: string;
    readonly personId: PersonId;
    readonly at: Date;
  },
): Promise<Result<CommitmentId, CommitmentProblem>> {
  const { planId, frozen, asked, name, personId, at } = opening;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from plan where id = ${planId} for update`;
    if ((await tx.planCommitment.count({ where: { planId, state: 'open' } })) > 0) return fail('commitment.open');
    const version = await keepVersion(tx, { planId, frozen, name, createdById: personId, at });
    if (!version.ok) return version;
    const id = asId<CommitmentId>(nanoid());
    await tx.planCommitment.create({
      data: {
        id,
        planId,
        versionId: version.value.id,
        openedById: personId,
        openedAt: at,
        // PostgreSQL has no text with U+0000 in it, which the document may have.
        askedIds: asked.map((clusterId) => clusterId.replaceAll('\u0000', '\uFFFD')),
      },
    });
    return ok(id);
  }, PATIENCE);
}

/**
 * [VE9] Keeps a lead's word for a cluster's promises, against exactly the content that the lead had before the eyes. Once
 * given it stays as it was first given.
 */
export function confirmCommitment(
  db: PrismaClient,
  word: {
    readonly planId: PlanId;
    readonly commitmentId: CommitmentId;
    readonly clusterId: ClusterId;
    readonly personId: PersonId;
    readonly sha256: string;
    readonly at: Date;
  },
): Promise<Result<null, CommitmentProblem>> {
  const { planId, commitmentId, clusterId, personId, sha256, at } = word;
  return db.$transaction(async (tx) => {
    const open = await lockedOpen(tx, planId, commitmentId);
    if (open === undefined) return fail('commitment.ended');
    if (open.sha256 !== sha256) return fail('commitment.other-content');
    await tx.planConfirmation.createMany({
      data: [{ commitmentId, clusterId, personId, sha256, at }],
      skipDuplicates: true,
    });
    return ok(null);
  }, PATIENCE);
}

/** [VE9] Closed, its version is committed to, by those who have confirmed and no others; withdrawn, it is a version only. */
export function endCommitment(
  db: PrismaClient,
  ending: {
    readonly planId: PlanId;
    readonly commitmentId: CommitmentId;
    readonly state: 'closed' | 'withdrawn';
    readonly personId: PersonId;
    readonly at: Date;
  },
): Promise<Result<null, CommitmentProblem>> {
  const { planId, commitmentId, state, personId, at } = ending;
  return db.$transaction(async (tx) => {
    const open = await lockedOpen(tx, planId, commitmentId);
    if (open === undefined) return fail('commitment.ended');
    const isGiven = (await tx.planConfirmation.count({ where: { commitmentId } })) > 0;
    if (state === 'closed' && !isGiven) return fail('commitment.nobody');
    await tx.planCommitment.update({
      where: { id: commitmentId },
      data: { state, endedById: personId, endedAt: at },
    });
    if (state === 'closed') {
      await tx.planVersion.update({ where: { id: open.versionId }, data: { kind: 'committed' } });
    }
    return ok(null);
  }, PATIENCE);
}

/** The commitment of this very plan while it is open; nobody else ends it meanwhile. */
async function lockedOpen(tx: Prisma.TransactionClient, planId: PlanId, commitmentId: CommitmentId) {
  const [row] = await tx.$queryRaw<{ versionId: string; sha256: string }[]>`
    select plan_commitment."versionId", plan_version.sha256
    from plan_commitment join plan_version on plan_version.id = plan_commitment."versionId"
    where plan_commitment.id = ${commitmentId} and plan_commitment."planId" = ${planId}
      and plan_commitment.state = 'open'
    for update of plan_commitment`;
  return row;
}

function readRow(row: Prisma.PlanCommitmentGetPayload<{ include: typeof WITH }>): Commitment {
  return {
    id: asId<CommitmentId>(row.id),
    state: row.state,
    versionId: asId<VersionId>(row.versionId),
    versionName: row.version.name,
    seq: row.version.seq,
    sha256: row.version.sha256,
    openedById: asId<PersonId>(row.openedById),
    openedAt: row.openedAt,
    endedById: row.endedById === null ? null : asId<PersonId>(row.endedById),
    endedAt: row.endedAt,
    askedIds: row.askedIds.map((clusterId) => asId<ClusterId>(clusterId)),
    confirmations: row.confirmations.map(({ clusterId, personId, at }) => ({
      clusterId: asId<ClusterId>(clusterId),
      personId: asId<PersonId>(personId),
      at,
    })),
  };
}
