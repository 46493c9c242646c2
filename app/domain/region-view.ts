import { FEWEST_IN_AGGREGATE } from './light-aggregate.ts';

/** What a reader is shown of a region. */
export interface RegionView {
  /** Its clusters as one. */
  readonly isRegionShown: boolean;
  /** Those clusters of others that share their lights, one by one. */
  readonly areOthersShown: boolean;
}

/**
 * [CG3] Whoever sees some clusters one by one can take them off the whole, so the rest must be none, or at least five.
 * Where it is not, the whole comes before the others' shared lights; where it is too few even without these, they
 * alone are shown.
 * @param n how many clusters the whole covers
 * @param own of these, how many the reader sees in any case
 * @param shared of these, how many others share their lights
 */
export function regionView(n: number, own: number, shared: number): RegionView {
  const isHidden = (rest: number) => rest === 0 || rest >= FEWEST_IN_AGGREGATE;
  if (n - own === 0) return { isRegionShown: true, areOthersShown: true };
  if (n < FEWEST_IN_AGGREGATE || !isHidden(n - own)) return { isRegionShown: false, areOthersShown: true };
  return { isRegionShown: true, areOthersShown: isHidden(n - own - shared) };
}
