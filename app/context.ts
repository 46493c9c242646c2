import type { PrismaClient } from '#prisma/generated/client.ts';
import type { ForwardChoice } from './document/copy-forward.ts';
import type { ChangeProblem, ProposedFieldValue } from './document/apply-change.ts';
import type { CarriedOut, PlanOrder } from './document/carry-out.ts';
import type { ProposedAction } from './document/edit.ts';
import type { WholePlan } from './document/plan-texts.ts';
import type { Day } from './domain/day.ts';
import type { DocumentId, PersonId, PlanId } from './domain/ids.ts';
import type { PlanOwner } from './domain/permission.ts';
import type { PlanContent } from './domain/plan.ts';
import type { Result } from './domain/result.ts';
import type { Sitting, StoryFilter } from './domain/plan-story.ts';
import type { SetContent } from './domain/set-content.ts';
import type { SheetProblem } from './domain/sheet-problem.ts';
import type { Sheet } from './domain/sheet.ts';
import type { SetImportProblem } from './sheet/import-set.server.ts';
import type { BenchmarkReading, ReadBenchmark, ReadRound, RoundReading } from './sheet/read-benchmark.server.ts';

/** What the server hands to loaders and actions. Types only: server/index.ts builds the parts. */
export interface AppContext {
  readonly db: PrismaClient;
  readonly auth: Authenticator;
  readonly rooms: Rooms;
  readonly changes: Changes;
  readonly sheets: Sheets;
  /** The only clock that routes read. */
  readonly now: () => Date;
  /** For the page's inline scripts. */
  readonly nonce: string;
  /** Shows the demo's people on the sign-in page. */
  readonly isDemo: boolean;
  /** Plans can be kept on devices, to be opened without the server. */
  readonly keepsOffline: boolean;
}

export interface SignedIn {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  /** The person's own choice; null follows the browser. */
  readonly locale: string | null;
  readonly sessionId: string;
}

/** The auth library, as routes see it. */
export interface Authenticator {
  /** Who the cookie of the request belongs to; undefined without a valid session. */
  signedIn(headers: Headers): Promise<SignedIn | undefined>;
  /** Answers with the headers that set the session's cookie, or why not. */
  signIn(
    email: string,
    password: string,
    headers: Headers,
  ): Promise<{ ok: true; headers: Headers } | { ok: false; problem: 'sign-in.wrong' | 'sign-in.too-many' }>;
  signOut(headers: Headers): Promise<Headers>;
  /** The library's own endpoints under /api/auth. */
  handle(request: Request): Promise<Response>;
}

/** A plan as it is or was; `content` is null where nothing of it can be read. */
export interface PlanRead {
  readonly content: PlanContent | null;
  readonly seq: number;
}

/**
 * Files, read beside the event loop; one that asks for too much is a problem of its own. `asker` is whose turn it is among
 * those who wait.
 */
export interface Sheets {
  read(asker: PersonId, bytes: Uint8Array): Promise<Result<Sheet, SheetProblem>>;
  readBenchmark(
    asker: PersonId,
    bytes: Uint8Array,
    how: BenchmarkReading,
  ): Promise<Result<ReadBenchmark, SheetProblem>>;
  readRound(asker: PersonId, bytes: Uint8Array, how: RoundReading): Promise<Result<ReadRound, SheetProblem>>;
  readSet(asker: PersonId, bytes: Uint8Array): Promise<Result<SetContent, SetImportProblem[]>>;
}

/** Documents as the server reads them. */
export interface Rooms {
  /** The plan as it is stored now. Throws for a plan without a document, which is a bug. */
  read(planId: PlanId): Promise<PlanRead>;
  /** As `read`, with the rich texts of the same moment; null where nothing of it can be read. */
  readWhole(planId: PlanId): Promise<(WholePlan & { readonly seq: number }) | null>;
  /** The number of the plan's newest change; 0 before the first. */
  newestSeq(planId: PlanId): Promise<number>;
  /** Who changed the plan when, the newest first, below `before`; as far back as the retention reaches. */
  changes(planId: PlanId, page: { readonly before: number; readonly limit: number }): Promise<readonly PlanChange[]>;
  /** The plan when `seq` was its newest change; undefined where that is not to be had any more, or not yet. */
  readAt(planId: PlanId, seq: number): Promise<PlanRead | undefined>;
  /** [VE3] What the plan's edits did, as people tell it; null where they cannot be told, or are no longer kept. */
  tell(planId: PlanId, page: StoryPage): Promise<PlanTold | null>;
  /** The plan as it is, or was at `seq`, in a form that lasts; undefined as `readAt`, null where it cannot be read. */
  freeze(planId: PlanId, seq?: number): Promise<FrozenPlan | undefined | null>;
  /**
   * [UH4] Makes the plan, or one action of it, what it was at `seq` or when it was frozen, as this person's edit. Answers
   * when it is stored; undefined as `readAt` and where there was no such action, null where the plan cannot be read, now or
   * as it was; `changed` where `isStill` says no of the plan that it would change, and nothing is done.
   */
  restore(
    planId: PlanId,
    from: number | Uint8Array,
    personId: PersonId,
    only?: { readonly actionId?: string | undefined; readonly isStill?: (now: PlanContent) => boolean },
  ): Promise<{ seq: number } | 'changed' | undefined | null>;
  /**
   * [DO8] Adds the action to the plan, as this person's edit, unless it is there already. Answers once it is stored;
   * null where the plan cannot be read.
   */
  proposeAction(planId: PlanId, personId: PersonId, action: ProposedAction): Promise<{ isNew: boolean } | null>;
  /**
   * [TE3] Makes a new plan, with what was chosen of the one that `plan.previousId` names, as this person's edit. Answers
   * once it is stored; not new where one with its id is there, null where the plan to copy cannot be read.
   */
  copyForward(plan: NewPlan, personId: PersonId, choice: ForwardChoice): Promise<{ isNew: boolean } | null>;
  /**
   * [TA7] Gives a field of an action a proposed value, as this person's edit, unless it has changed since it was proposed.
   * Answers once it is stored; null where the plan cannot be read.
   */
  applyChange(
    planId: PlanId,
    personId: PersonId,
    change: ProposedFieldValue,
  ): Promise<Result<null, ChangeProblem> | null>;
  /**
   * [EX6] Carries the order out as one edit of this person's, all of it or nothing. Answers once it is stored; null where
   * the plan cannot be read.
   */
  carryOut(planId: PlanId, personId: PersonId, order: PlanOrder): Promise<CarriedOut | null>;
  /** Who has the plan open, and who went away with edits that are not stored. */
  people(planId: PlanId): Promise<readonly PersonAtPlan[]>;
}

/** A plan's row before it is there. */
export interface NewPlan extends PlanOwner {
  readonly title: string;
  readonly horizonOn: Day | null;
  readonly previousId: PlanId;
  readonly at: Date;
}

export interface PlanChange {
  readonly seq: number;
  readonly at: Date;
  /** Null: the product itself. */
  readonly personId: PersonId | null;
  readonly sizeBytes: number;
}

export interface StoryPage {
  /** Tells edits below this number, */
  readonly before: number;
  /** and above this one, */
  readonly after?: number;
  /** so many at the most, the newest first. */
  readonly limit: number;
  readonly filter?: StoryFilter;
}

export interface PlanTold {
  /** The newest first. */
  readonly sittings: readonly Sitting[];
  /** Who touched what: `actions/{id}`, `actions/{id}/{field}`, or a field of the plan's own. */
  readonly authors: ReadonlyMap<string, readonly (PersonId | null)[]>;
  /** The oldest edit that was looked at; null where there was none. */
  readonly fromSeq: number | null;
  /** Older ones are kept that would have been asked for. */
  readonly hasOlder: boolean;
}

export interface FrozenPlan {
  readonly seq: number;
  readonly content: PlanContent;
  /** The whole document as one update. */
  readonly bytes: Uint8Array;
}

export interface PersonAtPlan {
  readonly personId: PersonId;
  readonly name: string;
  readonly isHere: boolean;
  readonly hasUnstored: boolean;
}

/** Something that pages showing it should read again. */
export type ChangeEvent = (
  | { readonly what: 'plan' | 'benchmark'; readonly documentId?: DocumentId }
  /** [TA8] Comments on the plan; for those who may read it. */
  | { readonly what: 'talk'; readonly planId: PlanId }
  /** Anything of the forum may have changed: this node may have missed it. Told on this node only. */
  | { readonly what: 'missed' }
) & {
  readonly forumId: string;
  /** Null for what belongs to the whole forum. */
  readonly clusterId: string | null;
  /** [PE7] It concerns lights that the cluster shares with the forum's others, or did until now. */
  readonly isShared?: boolean;
};

export interface Changes {
  publish(event: ChangeEvent): void;
  /** Calls back on every change of the forum until the returned function is called; `ended` when there will be no more. */
  subscribe(forumId: string, heard: (event: ChangeEvent) => void, ended?: () => void): () => void;
}

declare module '@remix-run/server-runtime' {
  // What loaders and actions get as `context`.
  interface AppLoadContext extends AppContext {}
}
