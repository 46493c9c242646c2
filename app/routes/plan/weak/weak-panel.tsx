import { useState } from 'react';
import { FEWEST_IN_AGGREGATE } from '#app/domain/light-aggregate.ts';
import { coverage } from '#app/domain/plan.ts';
import type { Action } from '#app/domain/action.ts';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import { actionTitle } from '#app/routes/plan/action/action-title.ts';
import { baselineOf } from '#app/routes/plan/action/baseline.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { ActionList } from '#app/routes/plan/action/use-action-list.ts';
import { WeakIndicator } from './weak-indicator.tsx';

/** How many are shown at first: enough to choose from, and the worst stand first. */
const FIRST = 12;

/** The weak indicators beside the plan: from each, one press makes an action. */
export function WeakPanel({
  actions,
  list,
  onMake,
}: {
  actions: readonly Action[];
  list: ActionList;
  /** Where the actions are out of sight, they come into it. */
  onMake: () => void;
}) {
  const words = useWords(PLAN_WORDS);
  const { day } = useFormat();
  const locale = useLocale();
  const { side, indicators } = usePlanPage();
  const codes = side.of === 'cluster' ? side.weak : side.weak.map(({ code }) => code);
  const [showsAll, setShowsAll] = useState(false);
  const linked = actionsByCode(codes, actions);

  function make(code: string) {
    const name = indicators.get(code)?.name[locale] ?? code;
    onMake();
    list.add({ title: actionTitle(name, locale), indicator: { code, baseline: baselineOf(side, code) } });
  }

  return (
    <section aria-labelledby="weak-title" className="rounded-panel border-line bg-panel border">
      <div className="border-line grid gap-1 border-b px-5 pt-4 pb-3">
        <h2 id="weak-title" className="text-lead font-[640]">
          {words.weak}
        </h2>
        <p className="text-small text-muted">
          {side.of === 'cluster'
            ? side.takenOn !== null && words.weakSide.takenOn({ day: day(side.takenOn) })
            : side.isShown && words.weakSide.forumLead({ n: side.clusters })}
        </p>
        {side.of === 'cluster' && !side.isOfficial && <UnofficialMark />}
      </div>
      {codes.length === 0 ? (
        <div className="p-4">
          <NoWeak />
        </div>
      ) : (
        <ul className="divide-line divide-y">
          {codes.map((code, at) => (
            <WeakIndicator
              key={code}
              code={code}
              actionCount={linked.get(code) ?? 0}
              isFolded={at >= FIRST && !showsAll}
              onMake={make}
            />
          ))}
        </ul>
      )}
      {codes.length > FIRST && (
        <div className="border-line border-t p-2">
          <Button look="quiet" size="small" className="w-full" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? words.weakSide.showFewer : words.weakSide.showAll({ n: codes.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** How many actions that were not stopped are linked to each of the codes (PL2). */
function actionsByCode(codes: readonly string[], actions: readonly Action[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const action of actions) {
    const one = [{ status: action.status, indicatorCodes: [...action.indicators.keys()] }];
    for (const code of coverage(codes, one).covered) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

export function NoWeak() {
  const { weakSide } = useWords(PLAN_WORDS);
  const { side, canEdit } = usePlanPage();
  if (side.of === 'forum') {
    if (side.isShown) return <EmptyState title={weakSide.noneInMost} />;
    const none = weakSide.forumHidden;
    return <EmptyState title={none.title}>{none.text({ n: FEWEST_IN_AGGREGATE })}</EmptyState>;
  }
  if (side.takenOn !== null) {
    return <EmptyState title={weakSide.allGreen.title}>{weakSide.allGreen.text}</EmptyState>;
  }
  return (
    <EmptyState
      title={weakSide.noBenchmark.title}
      action={
        canEdit && (
          <LinkButton to={`/cluster/${side.clusterId}`} look="secondary">
            {weakSide.noBenchmark.upload}
          </LinkButton>
        )
      }
    >
      {weakSide.noBenchmark.text}
    </EmptyState>
  );
}
