import type { Candidates } from './candidates.ts';
import type { PastScore } from '#app/data/benchmark-history.server.ts';
import type { ActionView } from '#app/data/plan-views.server.ts';
import type { Action } from '#app/domain/action.ts';
import type { Score } from '#app/domain/benchmark.ts';
import type { PlanId } from '#app/domain/ids.ts';
import type { Indicator, IndicatorSet, Localized } from '#app/domain/indicator-set.ts';
import type { Quartiles } from '#app/domain/quartiles.ts';
import type { Counterpart } from '#app/domain/set-mapping.ts';

/** A past score as today's set sees it. */
export interface HistoryLine extends Omit<PastScore, 'score'> {
  /** Null where it cannot be compared, for this reason. */
  readonly score: Score | null;
  readonly why: Extract<Counterpart, { is: 'not-comparable' }>['why'] | null;
  readonly haveBoundsMoved: boolean;
}

/** An action of the cluster's plan that is linked to the indicator, with what its people wrote down of its effect. */
export type DoneAction = ActionView & Pick<Action, 'actualEffect' | 'evidence'>;

export interface IndicatorPage {
  readonly indicator: Indicator;
  readonly set: Pick<IndicatorSet, 'name' | 'isOfficial' | 'source'>;
  readonly groupName: Localized | null;
  readonly themeName: Localized | null;
  /** The newest first. */
  readonly history: readonly HistoryLine[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: Localized;
    readonly n: number;
    readonly quartiles: Quartiles;
  }[];
  readonly candidates: Candidates;
  /** Its actions cannot be told beside the candidates. */
  readonly isPlanUnreadable: boolean;
  readonly plan: { readonly id: PlanId; readonly actions: readonly DoneAction[] } | null;
}

/** What the cluster has now, in its newest benchmark. */
export function ownValue(history: readonly HistoryLine[]): number | null {
  return history.find(({ isReplaced }) => !isReplaced)?.score?.value ?? null;
}
