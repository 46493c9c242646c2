import { useMemo } from 'react';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { KeyOrder } from './arrangement.ts';
import type { Grouping } from './plan-view.ts';

/** How what is grouped by is told. */
export function useKeyOrder(grouping: Grouping): KeyOrder {
  const locale = useLocale();
  const words = useWords(VIEW_WORDS);
  const actionWords = useWords(ACTION_WORDS);
  const { clusters, indicators } = usePlanPage();
  return useMemo((): KeyOrder => {
    const named: Readonly<Record<Grouping, (key: string) => string | undefined>> = {
      none: () => '',
      status: (key) => actionWords.status[key as keyof typeof actionWords.status],
      priority: (key) =>
        key === '' ? words.without.priority : actionWords.priority[key as keyof typeof actionWords.priority],
      who: (key) => (key === '' ? words.without.who : key),
      cluster: (key) =>
        key === ''
          ? words.without.cluster
          : ([...clusters].find(([id]) => id === key)?.[1] ?? actionWords.unknownCluster),
      indicator: (key) =>
        key === '' ? words.without.indicator : `${key} ${indicators.get(key)?.name[locale] ?? ''}`.trim(),
    };
    return { name: (key) => named[grouping](key) ?? key, locale, codes: [...indicators.keys()] };
  }, [grouping, locale, words, actionWords, clusters, indicators]);
}
