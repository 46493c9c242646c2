import { KINDS, UNITS, type IndicatorSet } from '#app/domain/indicator-set.ts';
import { BOUNDS_WORDS } from '#app/i18n/bounds-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import type { Option } from '#app/routes/indicator-set/set-field.tsx';
import { INDICATOR_WORDS } from './words.ts';

/** What can be chosen for each field that is one of a few. */
export function useOptions(set: IndicatorSet) {
  const words = useWords(INDICATOR_WORDS);
  const bounds = useWords(BOUNDS_WORDS);
  const locale = useLocale();
  const named = ({ code, name }: IndicatorSet['groups'][number]): Option => ({
    value: code,
    label: `${code} ${name[locale]}`,
  });
  const answers = (['unknown', 'yes', 'no'] as const).map((value): Option => ({ value, label: words.answers[value] }));
  return {
    groupCode: set.groups.map(named),
    themeCode: [
      { value: '', label: words.noTheme },
      ...set.themes.map(({ code, name }): Option => ({ value: code, label: name[locale] })),
    ],
    kind: KINDS.map((value): Option => ({ value, label: words.kinds[value] })),
    unit: UNITS.map((value): Option => ({ value, label: bounds.units[value] })),
    direction: (['higher', 'lower'] as const).map((value): Option => ({ value, label: bounds[value] })),
    silverAudit: answers,
    silverMinimum: answers,
    goldMinimum: answers,
  };
}
