import type { Action } from '#app/domain/action.ts';
import type { Score } from '#app/domain/benchmark.ts';
import type { Day } from '#app/domain/day.ts';
import { improvementSteps, wasLinkedBefore, type ImprovementStep } from '#app/domain/improvement-candidate.ts';
import type { Indicator } from '#app/domain/indicator-set.ts';

/** An action beside a step, as it is now. */
export interface CandidateAction extends Pick<Action, 'id' | 'title' | 'status' | 'expectedEffect'> {
  /** The benchmark that its link was made from. */
  readonly linkedOn: Day;
}

export interface Candidate extends ImprovementStep {
  readonly actions: readonly CandidateAction[];
}

export interface Candidates {
  /** In how many benchmarks the indicator was assessed. */
  readonly assessed: number;
  /** [IM1] The newest first. */
  readonly steps: readonly Candidate[];
}

interface Past {
  /** In the set that it was taken on. */
  readonly code: string;
  readonly takenOn: Day;
  readonly isReplaced: boolean;
  readonly score: Score | null;
}

/** [IM1] [IM2] From all that was ever delivered on the indicator, and the plan as it is now. */
export function candidatesOf(
  history: readonly Past[],
  { bounds }: Pick<Indicator, 'bounds'>,
  actions: readonly Action[],
): Candidates {
  const past = history.flatMap(({ takenOn, isReplaced, score }) =>
    isReplaced || score === null || score.light === 'none' ? [] : [{ takenOn, score }],
  );
  // A link bears the code of the set that its baseline was taken on (BD1), so it means this indicator where the
  // indicator's own history has that code on that day.
  const known = new Set(history.map(({ code, takenOn }) => `${takenOn} ${code}`));
  const linked = actions.flatMap((action) => {
    const [baseline] = [...action.indicators]
      .flatMap(([code, one]) => (one !== null && known.has(`${one.takenOn} ${code}`) ? [one] : []))
      .sort((one, other) => (one.takenOn < other.takenOn ? -1 : 1));
    return baseline === undefined ? [] : [{ action, baseline }];
  });
  return {
    assessed: past.length,
    steps: improvementSteps(past, bounds).map((step) => ({
      ...step,
      actions: linked
        .filter(({ action: { status }, baseline }) => wasLinkedBefore(step, { status, baseline }))
        .map(({ action: { id, title, status, expectedEffect }, baseline }) => ({
          id,
          title,
          status,
          expectedEffect,
          linkedOn: baseline.takenOn,
        })),
    })),
  };
}
