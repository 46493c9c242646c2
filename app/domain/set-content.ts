import type {
  Indicator,
  IndicatorGroup,
  IndicatorSet,
  IndicatorTheme,
  Kind,
  Localized,
  Unit,
} from './indicator-set.ts';

/** An indicator as it is edited and exchanged, without its row's id. */
export type IndicatorContent = Omit<Indicator, 'id'>;

/**
 * What a set says, without which version of which series it is: what a draft holds, and what files bring and take.
 * Whether it is official is not among it: only the label's owner could say so, never who edits or imports it.
 */
export interface SetContent {
  readonly name: Localized;
  readonly source: Localized;
  readonly groups: readonly IndicatorGroup[];
  readonly themes: readonly IndicatorTheme[];
  /** Group by group, in the order of the groups. */
  readonly indicators: readonly IndicatorContent[];
}

export function contentOf({ name, source, groups, themes, indicators }: IndicatorSet): SetContent {
  const contents = indicators.map(({ id: _id, ...content }): IndicatorContent => content);
  return inGroupOrder({ name, source, groups, themes, indicators: contents });
}

/** Indicators stand group by group; within a group they keep the order they have. */
export function inGroupOrder(content: SetContent): SetContent {
  const places = new Map(content.groups.map(({ code }, index) => [code, index]));
  const place = ({ groupCode }: IndicatorContent): number => places.get(groupCode) ?? places.size;
  return { ...content, indicators: [...content.indicators].sort((a, b) => place(a) - place(b)) };
}

/** Far above every set that is known (31, 34, 36 indicators), low enough for a page to show all. */
export const SET_LIMITS = { groups: 20, themes: 20, indicators: 100, levels: 10 } as const;
export const TEXT_LIMITS = { code: 20, name: 200, note: 1_000 } as const;
export const MAX_WEIGHT = 1_000;

/** What each kind can be counted in. A number can be anything: sets made before there were kinds have no other. */
export const UNITS_OF: Readonly<Record<Kind, readonly Unit[]>> = {
  number: ['percent', 'count', 'years', 'months', 'fte', 'level'],
  share: ['percent'],
  count: ['count'],
  choice: ['level'],
};
