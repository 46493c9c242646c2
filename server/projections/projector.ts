import type { Changes } from '#app/context.ts';
import { asId, type DocumentId, type PlanId } from '#app/domain/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import { planRows } from './plan-rows.ts';
import { sharedPart } from './shared-part.ts';
import { writePlan } from './write-plan.ts';

/** While people type, the rows follow this long after the first edit they lack; pages follow within the second. */
const DELAY_MS = 200;
const LONGEST_DELAY_MS = 2_000;
/** A plan is projected for at most a sixth of the time, however large it is. */
const REST_FOR_WORK = 5;

/** How long the rows of a plan wait after the last time took so long. */
export const delayAfterMs = (tookMs: number): number =>
  Math.min(LONGEST_DELAY_MS, Math.max(DELAY_MS, REST_FOR_WORK * tookMs));

/** A report names so many of the entries. */
const ENTRIES_NAMED = 10;

export interface Projector {
  /** The document has something new. */
  committed(documentId: DocumentId): void;
  /** Brings every plan up to date whose rows a stopped process left behind. Answers how many. */
  catchUp(): Promise<number>;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

/** The only writer of the plans' rows; everything it writes can be made again from the log. */
export function createProjector(parts: {
  readonly db: PrismaClient;
  readonly rooms: Pick<Rooms, 'readPlan'>;
  readonly changes: Changes;
  readonly now: () => Date;
  readonly failed: (error: unknown, documentId: DocumentId) => void;
  /** A plan cannot be read, or less of it than before; once, not with every edit. */
  readonly reported?: (what: string, details: Record<string, unknown>) => void;
  /** Rows could not be brought up to date, for whatever reason; each time. */
  readonly counted?: () => void;
}): Projector {
  const { db, rooms, changes, now, failed, reported = () => undefined, counted = () => undefined } = parts;
  /** Of plans that take long. */
  const delaysMs = new Map<DocumentId, number>();
  const beyondReading = new Set<DocumentId>();
  const waiting = new Map<DocumentId, NodeJS.Timeout>();
  const running = new Map<DocumentId, Promise<void>>();

  async function project(documentId: DocumentId): Promise<void> {
    const document = await db.document.findUnique({
      where: { id: documentId },
      select: { kind: true, plan: { select: { id: true, forumId: true, clusterId: true } } },
    });
    if (document === null || document.kind !== 'plan') return;
    const { plan } = document;
    const read = await readOrReport(documentId);
    if (read === undefined) return;
    const { content, seq } = read;
    const planId = asId<PlanId>(plan.id);
    const before = await db.planView.findUnique({ where: { planId }, select: { unreadable: true } });
    const sharedBefore = plan.clusterId === null ? undefined : sharedPart(await commitmentRows(db, planId));
    if (!(await writePlan(db, { planId, content, seq, now: now() }))) return;
    changes.publish({ what: 'plan', documentId, forumId: plan.forumId, clusterId: plan.clusterId });
    if (sharedBefore !== undefined && sharedBefore !== sharedPart(planRows(planId, content))) {
      changes.publish({ what: 'plan', forumId: plan.forumId, clusterId: null });
    }
    const { length: count } = content.unreadable;
    if (count > (before?.unreadable ?? 0)) {
      const entries = content.unreadable.slice(0, ENTRIES_NAMED).map((entry) => entry.slice(0, 100));
      reported('entries of a plan cannot be read', { documentId, seq, count, entries });
    }
  }

  async function readOrReport(documentId: DocumentId) {
    try {
      const read = await rooms.readPlan(documentId);
      beyondReading.delete(documentId);
      return read;
    } catch (error) {
      counted();
      if (!beyondReading.has(documentId)) reported('a plan cannot be read', { documentId, error });
      beyondReading.add(documentId);
      return undefined;
    }
  }

  async function measured(documentId: DocumentId): Promise<void> {
    const startedMs = performance.now();
    try {
      await project(documentId);
    } finally {
      const delayMs = delayAfterMs(performance.now() - startedMs);
      if (delayMs > DELAY_MS) delaysMs.set(documentId, delayMs);
      else delaysMs.delete(documentId);
    }
  }

  /** One at a time for each document, since two would only wait for each other's rows. */
  function run(documentId: DocumentId): Promise<void> {
    const before = running.get(documentId) ?? Promise.resolve();
    const after: Promise<void> = before
      .then(() => measured(documentId))
      .catch((error: unknown) => {
        counted();
        failed(error, documentId);
      })
      .finally(() => {
        if (running.get(documentId) === after) running.delete(documentId);
      });
    running.set(documentId, after);
    return after;
  }

  return {
    committed(documentId) {
      if (waiting.has(documentId)) return;
      const timer = setTimeout(
        () => {
          waiting.delete(documentId);
          void run(documentId);
        },
        delaysMs.get(documentId) ?? DELAY_MS,
      );
      waiting.set(documentId, timer);
    },
    async catchUp() {
      const behind = await db.$queryRaw<{ id: string }[]>`
        select document.id from document left join plan_view on plan_view."planId" = document."planId"
        where document.kind = 'plan' and (plan_view.seq is null or exists (
          select from document_update where "documentId" = document.id and seq > plan_view.seq
        ))`;
      for (const { id } of behind) await run(asId<DocumentId>(id));
      return behind.length;
    },
    async stop() {
      const late = [...waiting.keys()];
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
      await Promise.all(late.map(run));
      await Promise.all(running.values());
    },
  };
}

function commitmentRows(db: PrismaClient, planId: PlanId) {
  return db.actionRow.findMany({
    where: { planId, jointActionId: { not: null } },
    select: {
      actionId: true,
      jointActionId: true,
      title: true,
      status: true,
      responsible: true,
      responsibleIds: true,
      deadlineOn: true,
    },
  });
}
