import type { Finding } from '#app/domain/plan-check.ts';
import { useLocale } from '#app/i18n/words.ts';
import { actionTitle } from '#app/routes/plan/action/action-title.ts';
import { baselineOf } from '#app/routes/plan/action/baseline.ts';
import type { ActionList } from '#app/routes/plan/action/use-action-list.ts';
import type { View } from '#app/routes/plan/plan-views.tsx';
import type { PlanIndicator, WeakSide } from '#app/routes/plan/weak/weak-side.ts';
import { goToField } from './go-to-field.ts';

/** Leads to what a finding is about: the field of an action or a goal; for a red indicator to a new action. */
export function useGoToFinding(
  list: ActionList,
  side: WeakSide,
  indicators: readonly PlanIndicator[],
  show: (view: View) => void,
): (finding: Finding) => void {
  const locale = useLocale();
  return (finding) => {
    show('document');
    if (finding.at === 'indicator') {
      const code = finding.indicator;
      const name = indicators.find((one) => one.code === code)?.name[locale] ?? code;
      list.add({ title: actionTitle(name, locale), indicator: { code, baseline: baselineOf(side, code) } });
      return;
    }
    if (finding.at === 'action') list.controls.show(finding.actionId);
    goToField(finding.at === 'action' ? finding.actionId : finding.goalId, finding.field);
  };
}
