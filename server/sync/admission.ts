import { createHash } from 'node:crypto';
import type { Authenticator } from '#app/context.ts';
import { findMemberships } from '#app/data/memberships.server.ts';
import { asId, type ClusterId, type DocumentId, type ForumId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import { planAccess, type Access, type PlanOwner } from '#app/domain/permission.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { CLOSE } from '#app/document/wire.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Visitor } from './session.ts';
import type { DocumentKind, UpdateLog } from './update-log.ts';

export interface Refusal {
  readonly code: number;
  readonly reason: string;
}

export interface Admitted {
  readonly documentId: DocumentId;
  readonly visitor: Omit<Visitor, 'wantsStored'>;
}

export interface Admission {
  /** [SY5] Who asks and what they may, before any byte of the document. */
  admit(request: {
    readonly headers: Headers;
    readonly planId: PlanId;
    readonly kind: DocumentKind;
  }): Promise<Result<Admitted, Refusal>>;
  /** What an open connection's person may now: sessions end, roles change. */
  accessNow(
    visitor: Pick<Visitor, 'personId' | 'sessionId'>,
    planId: PlanId,
    kind: DocumentKind,
  ): Promise<Access | 'signed-out'>;
}

/** Hues that keep apart and stay readable behind white letters. */
const COLOURS = ['#b4235a', '#7a3fb0', '#2f5fd0', '#0f7285', '#2b7a3d', '#96610b', '#b3471a', '#5b6472'];

export function createAdmission(parts: {
  readonly db: PrismaClient;
  readonly auth: Authenticator;
  readonly log: UpdateLog;
  readonly now: () => Date;
}): Admission {
  const { db, auth, log, now } = parts;

  async function access(personId: PersonId, planId: PlanId, kind: DocumentKind): Promise<Access | 'unknown'> {
    const plan = await findOwner(db, planId);
    if (plan === undefined) return 'unknown';
    const found = planAccess(await findMemberships(db, personId, now()), plan);
    // Whoever may read a plan may take part in its discussion.
    return kind === 'discussion' && found === 'read' ? 'write' : found;
  }

  return {
    async admit({ headers, planId, kind }) {
      const person = await auth.signedIn(headers);
      if (person === undefined) return fail({ code: CLOSE.signedOut, reason: 'sign in first' });
      const found = await access(person.personId, planId, kind);
      if (found === 'none') return fail({ code: CLOSE.forbidden, reason: 'this person has no access to the plan' });
      const documentId = found === 'unknown' ? undefined : await log.findDocument(planId, kind);
      if (documentId === undefined || found === 'unknown') {
        return fail({ code: CLOSE.unknownDocument, reason: 'there is no such document' });
      }
      const appearance = { id: person.personId, name: person.name, color: colourOf(person.personId) };
      return ok({
        documentId,
        visitor: { personId: person.personId, sessionId: person.sessionId, access: found, appearance },
      });
    },
    async accessNow({ personId, sessionId }, planId, kind) {
      const session = await db.session.findUnique({ where: { id: sessionId }, select: { expiresAt: true } });
      if (session === null || session.expiresAt <= now()) return 'signed-out';
      const found = await access(personId, planId, kind);
      return found === 'unknown' ? 'none' : found;
    },
  };
}

async function findOwner(db: PrismaClient, planId: PlanId): Promise<PlanOwner | undefined> {
  const row = await db.plan.findUnique({
    where: { id: planId },
    select: { kind: true, forumId: true, clusterId: true },
  });
  if (row === null) return undefined;
  return {
    id: planId,
    kind: row.kind,
    forumId: asId<ForumId>(row.forumId),
    clusterId: row.clusterId === null ? null : asId<ClusterId>(row.clusterId),
  };
}

/** The same person has the same colour everywhere. */
function colourOf(personId: PersonId): string {
  const byte = createHash('sha256').update(personId).digest()[0] ?? 0;
  return COLOURS[byte % COLOURS.length] ?? '#5b6472';
}
