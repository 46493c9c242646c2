import type { IndicatorSet, Localized } from '#app/domain/indicator-set.ts';
import { counterparts, type Counterpart, type Mapping } from '#app/domain/set-mapping.ts';
import { NOT_THERE, suggestedMapping } from '#app/domain/suggest-mapping.ts';

/** One indicator of the newer set, with what stands for it in the older one. */
export interface MappingLine {
  readonly code: string;
  readonly name: Localized;
  /** What counts now. */
  readonly standing: Counterpart;
  /** The older code that the form begins with; '' for none. */
  readonly chosen: string;
  /** Nobody has said so yet: it counts once it is saved. */
  readonly isSuggested: boolean;
}

/** [CM5] Where nothing is set down between two series, the form begins with what is suggested. */
export function mappingLines(older: IndicatorSet, newer: IndicatorSet, mapping: Mapping | undefined): MappingLine[] {
  const found = counterparts(older, newer, mapping);
  const suggested = mapping === undefined && older.series !== newer.series ? suggestedMapping(older, newer) : undefined;
  const olderCodes = new Set(older.indicators.map(({ code }) => code));
  return newer.indicators.map(({ code, name }): MappingLine => {
    const suggestion = suggested?.get(code);
    const own = mapping?.get(code) ?? (older.series === newer.series && olderCodes.has(code) ? code : NOT_THERE);
    return {
      code,
      name,
      standing: found.get(code) ?? { is: 'not-comparable', why: 'not-in-older' },
      chosen: suggestion ?? (olderCodes.has(own) ? own : NOT_THERE),
      isSuggested: suggestion !== undefined,
    };
  });
}
