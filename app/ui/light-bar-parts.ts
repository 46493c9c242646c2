import type { LightCounts } from '#app/domain/light-aggregate.ts';
import { LIGHTS, type Light } from '#app/domain/light.ts';

/** Of the bar's width, in per cent: one light among hundreds is still seen. */
const NARROWEST = 3;

export interface LightBarPart {
  readonly light: Light;
  readonly count: number;
  /** Of all that is counted, from 0 to 1. */
  readonly share: number;
  /** Where it is drawn, in per cent of the bar. */
  readonly from: number;
  readonly width: number;
}

/** The parts of a bar that is filled by all lights; what a part takes to be seen, the wide ones give in proportion. */
export function lightBarParts(counts: LightCounts): readonly LightBarPart[] {
  const total = LIGHTS.reduce((sum, light) => sum + counts[light], 0);
  const shares = LIGHTS.filter((light) => counts[light] > 0).map((light) => ({ light, share: counts[light] / total }));
  const given = shares.filter(({ share }) => share * 100 < NARROWEST).length * NARROWEST;
  const wide = shares.reduce((sum, { share }) => sum + (share * 100 < NARROWEST ? 0 : share), 0);
  let from = 0;
  return shares.map(({ light, share }) => {
    const width = share * 100 < NARROWEST ? NARROWEST : (share / wide) * (100 - given);
    const part = { light, count: counts[light], share, from, width };
    from += width;
    return part;
  });
}
