import { differenceOf, folded } from './folded.ts';
import { LOCALES, type Indicator, type IndicatorSet } from './indicator-set.ts';

/** A set's indicators by what people write for them. */
export interface IndicatorIndex {
  /** Several where the writing fits several: Excel writes the code 4.10 as the number 4.1. */
  byCode(text: string, isNumber: boolean): readonly Indicator[];
  byName(text: string): readonly Indicator[];
  /** The one that `text` most likely stands for; undefined where nothing is near. */
  nearest(text: string): Indicator | undefined;
  /** True for a group's code or name, as heading rows have it. */
  isGroup(text: string): boolean;
}

/** Names closer than this share of their length are worth suggesting: "Komunikasjon" for "Kommunikasjon". */
const NEAR = 0.34;

/** A whole round's sheet is read once a column, by one index. */
const INDEXES = new WeakMap<IndicatorSet, IndicatorIndex>();

/** [BM5] Codes with point or comma; names in nb or en, or one side of a name with a slash; case, spaces, dashes aside. */
export function indexIndicators(set: IndicatorSet): IndicatorIndex {
  const index = INDEXES.get(set) ?? newIndex(set);
  INDEXES.set(set, index);
  return index;
}

function newIndex(set: IndicatorSet): IndicatorIndex {
  const codes = new Map<string, Indicator>(set.indicators.map((indicator) => [foldedCode(indicator.code), indicator]));
  const names = new Map<string, Set<Indicator>>();
  const sides = new Map<string, Set<Indicator>>();
  for (const indicator of set.indicators) {
    for (const locale of LOCALES) {
      const name = indicator.name[locale];
      addTo(names, folded(name), indicator);
      for (const side of name.split('/')) addTo(sides, folded(side), indicator);
    }
  }
  const groups = new Set(
    set.groups.flatMap(({ code, name }) => [code, ...LOCALES.map((locale) => name[locale])]).map(folded),
  );

  const byName = (text: string): readonly Indicator[] => [
    ...(names.get(folded(text)) ?? sides.get(folded(text)) ?? []),
  ];

  const nearest = new Map<string, Indicator | undefined>();
  const nearestTo = (text: string): Indicator | undefined => {
    const code = foldedCode(text);
    if (/^[\d.]+$/.test(code)) {
      return set.indicators.find(
        (indicator) => indicator.code.startsWith(`${code}.`) || code.startsWith(`${indicator.code}.`),
      );
    }
    const wanted = folded(text).replace(/^[\d.]+ /, '');
    const [near] = [...names.keys(), ...sides.keys()]
      .flatMap((name) => {
        const difference = differenceOf(wanted, name, NEAR);
        return difference === undefined ? [] : [{ name, difference }];
      })
      .sort((a, b) => a.difference - b.difference);
    return near === undefined ? undefined : byName(near.name)[0];
  };

  return {
    byCode(text, isNumber) {
      const code = foldedCode(text);
      const exact = codes.get(code);
      const padded = isNumber ? codes.get(code.includes('.') ? `${code}0` : `${code}.0`) : undefined;
      return [exact, padded].filter((indicator) => indicator !== undefined);
    },
    byName,
    nearest(text) {
      if (!nearest.has(text)) nearest.set(text, nearestTo(text));
      return nearest.get(text);
    },
    isGroup: (text) => groups.has(folded(text)),
  };
}

function foldedCode(text: string): string {
  return folded(text).replaceAll(',', '.').replaceAll(' ', '');
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const found = sets.get(key);
  if (found === undefined) sets.set(key, new Set([value]));
  else found.add(value);
}
