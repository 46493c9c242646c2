import { createHash } from 'node:crypto';
import type { Authenticator } from '#app/context.ts';
import { membershipOf, membershipsOf, type MembershipRow } from '#app/data/memberships.server.ts';
import { asId, type ClusterId, type DocumentId, type ForumId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import { planAccess, type Access, type Membership, type PlanOwner } from '#app/domain/permission.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { CLOSE } from '#app/document/wire.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Visitor } from './session.ts';
import type { DocumentKind } from './update-log.ts';

export interface Refusal {
  readonly code: number;
  readonly reason: string;
}

export interface Admitted {
  readonly documentId: DocumentId;
  readonly visitor: Omit<Visitor, 'wantsStored'>;
}

/** An open connection, as far as its rights go. */
export interface Admittee {
  readonly personId: PersonId;
  readonly sessionId: string;
  readonly planId: PlanId;
  readonly kind: DocumentKind;
}

export interface Admission {
  /** [SY5] Who asks and what they may, before any byte of the document. */
  admit(request: {
    readonly headers: Headers;
    readonly planId: PlanId;
    readonly kind: DocumentKind;
  }): Promise<Result<Admitted, Refusal>>;
  /**
   * What the people of open connections may now, one answer for each, in three queries however many there
   * are: sessions end, roles change, plans go.
   */
  accessNow(admittees: readonly Admittee[]): Promise<(Access | 'signed-out')[]>;
}

/** Hues that keep apart and stay readable behind white letters. */
const COLOURS = ['#b4235a', '#7a3fb0', '#2f5fd0', '#0f7285', '#2b7a3d', '#96610b', '#b3471a', '#5b6472'];

export function createAdmission(parts: {
  readonly db: PrismaClient;
  readonly auth: Authenticator;
  readonly now: () => Date;
}): Admission {
  const { db, auth, now } = parts;
  return {
    async admit({ headers, planId, kind }) {
      const person = await auth.signedIn(headers);
      if (person === undefined) return fail({ code: CLOSE.signedOut, reason: 'sign in first' });
      const { personId, sessionId, name } = person;
      const asked = await findAsked(db, { planId, kind, personId, now: now() });
      if (asked === undefined) return fail({ code: CLOSE.unknownDocument, reason: 'there is no such document' });
      const access = accessTo(asked.memberships, asked.owner, kind);
      if (access === 'none') return fail({ code: CLOSE.forbidden, reason: 'this person has no access to the plan' });
      const appearance = { id: personId, name, color: colourOf(personId) };
      return ok({ documentId: asked.documentId, visitor: { personId, sessionId, access, appearance } });
    },
    async accessNow(admittees) {
      const [sessions, plans, memberships] = await Promise.all([
        db.session.findMany({
          where: { id: { in: unique(admittees.map(({ sessionId }) => sessionId)) }, expiresAt: { gt: now() } },
          select: { id: true },
        }),
        db.plan.findMany({ where: { id: { in: unique(admittees.map(({ planId }) => planId)) } }, ...OWNER }),
        membershipsOf(db, unique(admittees.map(({ personId }) => personId)), now()),
      ]);
      const valid = new Set(sessions.map(({ id }) => id));
      const owners = new Map(plans.map((plan) => [plan.id, ownerOf(plan)]));
      return admittees.map(({ personId, sessionId, planId, kind }) => {
        if (!valid.has(sessionId)) return 'signed-out';
        const owner = owners.get(planId);
        return owner === undefined ? 'none' : accessTo(memberships.get(personId) ?? [], owner, kind);
      });
    },
  };
}

interface AskedRow extends Omit<MembershipRow, 'role' | 'cluster'> {
  readonly documentId: string;
  readonly planId: string;
  readonly planKind: PlanOwner['kind'];
  readonly planForumId: string;
  readonly planClusterId: string | null;
  /** Null where the person has no role at all. */
  readonly role: Membership['role'] | null;
  readonly forumOfCluster: string | null;
}

/** The document and the person's roles that are valid now, in one query: after a restart everybody asks at once. */
async function findAsked(
  db: PrismaClient,
  { planId, kind, personId, now }: { planId: PlanId; kind: DocumentKind; personId: PersonId; now: Date },
) {
  const rows = await db.$queryRaw<AskedRow[]>`
    select document.id as "documentId", plan.id as "planId", plan.kind as "planKind",
      plan."forumId" as "planForumId", plan."clusterId" as "planClusterId",
      membership.role, membership."forumId", membership."clusterId", cluster."forumId" as "forumOfCluster"
    from document join plan on plan.id = document."planId"
    left join membership on membership."personId" = ${personId}
      and (membership."validUntil" is null or membership."validUntil" > ${now})
    left join cluster on cluster.id = membership."clusterId"
    where document."planId" = ${planId} and document.kind = ${kind}::document_kind`;
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    documentId: asId<DocumentId>(first.documentId),
    owner: ownerOf({
      id: first.planId,
      kind: first.planKind,
      forumId: first.planForumId,
      clusterId: first.planClusterId,
    }),
    memberships: rows.flatMap(({ role, forumId, clusterId, forumOfCluster }) => {
      if (role === null) return [];
      const cluster = forumOfCluster === null ? null : { forumId: forumOfCluster };
      return membershipOf({ role, forumId, clusterId, cluster }) ?? [];
    }),
  };
}

const OWNER = { select: { id: true, kind: true, forumId: true, clusterId: true } } as const;

function ownerOf(row: {
  readonly id: string;
  readonly kind: PlanOwner['kind'];
  readonly forumId: string;
  readonly clusterId: string | null;
}): PlanOwner {
  return {
    id: asId<PlanId>(row.id),
    kind: row.kind,
    forumId: asId<ForumId>(row.forumId),
    clusterId: row.clusterId === null ? null : asId<ClusterId>(row.clusterId),
  };
}

/** Whoever may read a plan may take part in its discussion. */
function accessTo(memberships: readonly Membership[], owner: PlanOwner, kind: DocumentKind): Access {
  const access = planAccess(memberships, owner);
  return kind === 'discussion' && access === 'read' ? 'write' : access;
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** The same person has the same colour everywhere. */
function colourOf(personId: PersonId): string {
  const byte = createHash('sha256').update(personId).digest()[0] ?? 0;
  return COLOURS[byte % COLOURS.length] ?? '#5b6472';
}
