import type { PlanId } from '#app/domain/ids.ts';
import type { TryLock } from './try-lock.ts';

export interface DayVersionsOptions {
  /** Plans that changed before that moment and have no version of it, with their newest change before it. */
  readonly due: (before: Date) => Promise<readonly { readonly planId: PlanId; readonly seq: number }[]>;
  /** Keeps the plan as it was then. */
  readonly keep: (planId: PlanId, seq: number, at: Date) => Promise<unknown>;
  readonly now: () => Date;
  /** One node at a time. */
  readonly tryLock: TryLock;
  /** The plan is tried again the next time. */
  readonly failed: (error: unknown, planId: PlanId) => void;
}

export interface DayVersions {
  /** Answers how many were made; undefined where another node is at it. */
  runOnce(): Promise<number | undefined>;
  /** Ends after the plan that is under way. */
  stop(): Promise<void>;
}

/** [VE5] Each plan that changed on a day is kept as it was when that day ended (UTC). */
export function createDayVersions({ due, keep, now, tryLock, failed }: DayVersionsOptions): DayVersions {
  let isStopping = false;
  let running: Promise<unknown> = Promise.resolve();

  async function run(): Promise<number | undefined> {
    const unlock = isStopping ? undefined : await tryLock();
    if (unlock === undefined) return undefined;
    let made = 0;
    try {
      const at = now();
      const midnight = new Date(at);
      midnight.setUTCHours(0, 0, 0, 0);
      for (const { planId, seq } of await due(midnight)) {
        if (isStopping) break;
        try {
          await keep(planId, seq, at);
          made += 1;
        } catch (error) {
          failed(error, planId);
        }
      }
      return made;
    } finally {
      await unlock();
    }
  }

  return {
    runOnce() {
      const after = running.then(run);
      running = after.catch(() => undefined);
      return after;
    },
    async stop() {
      isStopping = true;
      await running;
    },
  };
}
