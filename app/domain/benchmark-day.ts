import { change } from './benchmark-change.ts';
import type { Change, Score } from './benchmark.ts';
import type { IndicatorSet } from './indicator-set.ts';
import type { LightCounts } from './light-aggregate.ts';
import type { Bounds } from './light.ts';
import { greenMoved, shareOf } from './scorecard.ts';
import type { Counterpart } from './set-mapping.ts';

/** Why nothing can be said of an indicator that an action is linked to. */
export type Unmeasured =
  | 'not-in-set'
  | Exclude<Extract<Counterpart, { is: 'not-comparable' }>['why'], 'not-in-older'>
  | 'not-delivered'
  | 'not-shown'
  | 'not-since'
  | 'no-before'
  | 'not-assessed';

/** How an indicator moved beside an action. That it moved after the action began says nothing of why it did. */
export type Movement =
  | {
      readonly change: Exclude<Change, 'not-comparable'>;
      /** Now; of several clusters, in every one that was assessed. */
      readonly isGreen: boolean;
      readonly why: null;
    }
  | { readonly change: 'not-comparable'; readonly why: Unmeasured };

export const unmeasured = (why: Unmeasured): Movement => ({ change: 'not-comparable', why });

/**
 * [BD1] The code in the round's set of what was linked as `code`, or why it has none.
 * @param found what stands for each indicator in the set that the link was made on; null where that is the round's own
 */
export function linkedIndicator(
  code: string,
  set: Pick<IndicatorSet, 'indicators'>,
  found: ReadonlyMap<string, Counterpart> | null,
): { readonly code: string } | { readonly why: Unmeasured } {
  if (found === null) return set.indicators.some((one) => one.code === code) ? { code } : { why: 'not-in-set' };
  for (const [newerCode, counterpart] of found) {
    if (counterpart.is === 'same' && counterpart.code === code) return { code: newerCode };
  }
  const same = found.get(code);
  return { why: same?.is !== 'not-comparable' || same.why === 'not-in-older' ? 'not-in-set' : same.why };
}

/** [BD2] Of one cluster: as between any two benchmarks. */
export function clusterMovement(before: Score | undefined, after: Score | undefined, bounds: Bounds): Movement {
  if (before === undefined) return unmeasured('no-before');
  const moved = change(before, after, bounds);
  return moved === 'not-comparable'
    ? unmeasured('not-assessed')
    : { change: moved, isGreen: after?.light === 'green', why: null };
}

/** [BD2] Of several clusters as one: the share of green decides, and where it is the same, that of red. */
export function regionMovement(before: LightCounts, after: LightCounts): Movement {
  const greener = greenMoved(before, after);
  const [wasRed, isRed] = [shareOf(before, 'red'), shareOf(after, 'red')];
  if (greener === null || wasRed === null || isRed === null) return unmeasured('not-assessed');
  const step = greener || wasRed - isRed;
  const moved = step > 0 ? 'improved' : step < 0 ? 'worse' : 'unchanged';
  return { change: moved, isGreen: after.yellow + after.red === 0, why: null };
}

/** What might be done with an action, and why. Nothing is done by it. */
export type Proposal =
  | { readonly propose: 'close'; readonly because: 'all-green' }
  | { readonly propose: 'continue'; readonly because: 'some-improved' | 'rest-unknown' }
  | { readonly propose: 'rethink'; readonly because: 'none-improved' }
  | { readonly propose: null; readonly because: 'no-links' | 'none-comparable' };

/** [BD3] From how the indicators moved that the action is linked to, and from nothing else. */
export function proposal(linked: readonly Movement[]): Proposal {
  const measured = linked.flatMap((one) => (one.why === null ? [one] : []));
  if (linked.length === 0) return { propose: null, because: 'no-links' };
  if (measured.length === 0) return { propose: null, because: 'none-comparable' };
  const isAllGreen = measured.every(({ isGreen }) => isGreen);
  if (isAllGreen && measured.length === linked.length) return { propose: 'close', because: 'all-green' };
  if (measured.some((one) => one.change === 'improved')) return { propose: 'continue', because: 'some-improved' };
  if (isAllGreen) return { propose: 'continue', because: 'rest-unknown' };
  return { propose: 'rethink', because: 'none-improved' };
}
