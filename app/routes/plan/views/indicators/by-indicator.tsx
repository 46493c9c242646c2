import type { Action } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import { actionTitle } from '#app/routes/plan/action/action-title.ts';
import { baselineOf } from '#app/routes/plan/action/baseline.ts';
import type { ActionList } from '#app/routes/plan/action/use-action-list.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { PlanView } from '#app/routes/plan/views/plan-view.ts';
import type { ChangeView } from '#app/routes/plan/views/use-plan-view.ts';
import { NoWeak } from '#app/routes/plan/weak/weak-panel.tsx';
import { gapsOf, linkedTo } from './indicator-gaps.ts';
import { IndicatorPart } from './indicator-part.tsx';

/** Each weak indicator with what the plan does for it, and what it does not. */
export function ByIndicator({
  actions,
  all,
  list,
  planView,
  change,
  horizon,
}: {
  actions: readonly Action[];
  all: readonly Action[];
  list: ActionList;
  planView: PlanView;
  change: ChangeView;
  horizon: Day | null;
}) {
  const { indicators: words } = useWords(VIEW_WORDS);
  const locale = useLocale();
  const { side, indicators } = usePlanPage();
  const weak = side.of === 'cluster' ? side.weak : side.weak.map(({ code }) => code);
  const linked = linkedTo(all);
  const parts = weak.map((code) => {
    const ofIt = linked.get(code) ?? [];
    return { code, linked: ofIt, gaps: gapsOf(code, ofIt, horizon) };
  });
  const wanted = planView.filter.indicator;
  const shown = parts.filter(
    ({ code, gaps }) => (wanted === null || wanted === code) && (!planView.onlyGaps || gaps.length > 0),
  );
  const visible = new Set(actions);

  function make(code: string) {
    const name = indicators.get(code)?.name[locale] ?? code;
    list.add({ title: actionTitle(name, locale), indicator: { code, baseline: baselineOf(side, code) } });
  }

  if (weak.length === 0) return <NoWeak />;
  return (
    <section aria-label={words.name} className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="tabular-nums">
          {words.summary({ n: weak.length, gaps: parts.filter(({ gaps }) => gaps.length > 0).length })}
        </p>
        <button
          type="button"
          aria-pressed={planView.onlyGaps}
          onClick={() => change({ onlyGaps: !planView.onlyGaps })}
          className="filter no-print"
        >
          {words.onlyGaps}
        </button>
        {side.of === 'cluster' && !side.isOfficial && <UnofficialMark />}
      </div>
      <ul className="indicator-parts">
        {shown.map(({ code, linked: ofIt, gaps }) => (
          <IndicatorPart
            key={code}
            code={code}
            gaps={gaps}
            actions={ofIt.filter((action) => visible.has(action))}
            hidden={ofIt.filter((action) => !visible.has(action)).length}
            horizon={horizon}
            list={list}
            onMake={make}
          />
        ))}
      </ul>
    </section>
  );
}
