import { useMemo } from 'react';
import type { Action } from '#app/domain/action.ts';
import { useLocale } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { Filter } from './plan-view.ts';
import { searchTexts, selection } from './selection.ts';

/** The actions that the filter shows; the same list for as long as neither changes. */
export function useSelection(
  actions: readonly Action[],
  filter: Filter,
  openId: string | undefined,
): readonly Action[] {
  const locale = useLocale();
  const { today, indicators } = usePlanPage();
  const sought = useMemo(() => searchTexts((code) => indicators.get(code)?.name[locale] ?? ''), [indicators, locale]);
  return useMemo(() => selection(actions, filter, { today, openId, sought }), [actions, filter, today, openId, sought]);
}
