import { useMemo, useState } from 'react';
import type { Action } from '#app/domain/action.ts';
import { addMonths, type Day } from '#app/domain/day.ts';
import type { ActionId } from '#app/domain/ids.ts';
import type { Light } from '#app/domain/light.ts';
import { LIGHTS } from '#app/domain/light.ts';
import { coverage } from '#app/domain/plan.ts';
import { totalScore } from '#app/domain/total-score.ts';
import { aims, dateKey, whatIf, withoutMeasure, type AimedAt, type Outcome } from '#app/domain/what-if.ts';
import type { PlanPage } from '#app/routes/plan/plan-context.ts';
import type { WeakSide } from '#app/routes/plan/weak/weak-side.ts';
import { monthEnd, monthSpan } from './months.ts';

type ClusterSide = Extract<WeakSide, { of: 'cluster' }>;

/** What is tried on the page; nothing of it is the plan's. */
export function useWhatIf(
  actions: readonly Action[],
  side: ClusterSide,
  { measures: byCode, today }: Pick<PlanPage, 'measures' | 'today'>,
  horizonOn: Day | null,
) {
  const measures = useMemo(() => [...byCode.values()], [byCode]);
  const original = useMemo(() => aims({ actions, measures, days: new Map() }), [actions, measures]);
  const span = monthSpan(today, [horizonOn, ...original.map(({ by }) => by)]);
  const [month, setMonth] = useState<number>();
  const [failing, setFailing] = useState<ReadonlySet<ActionId>>(new Set());
  const [days, setDays] = useState<ReadonlyMap<string, Day>>(new Map());
  const at = Math.min(month ?? span, span);
  const on = monthEnd(addMonths(today, at));

  const wanted = useMemo(() => {
    const scores = new Map([...side.scores].map(([code, score]) => [code, { ...score, remark: null }]));
    return { measures, scores, actions, on, failing, days };
  }, [measures, side, actions, on, failing, days]);
  const outcomes = useMemo(() => whatIf(wanted), [wanted]);
  const share = (pick: 'now' | 'then') =>
    totalScore({ scores: new Map(outcomes.map((one) => [one.code, one[pick]])) }, { indicators: measures })?.share;
  const linked = actions.map(({ status, indicators }) => ({ status, indicatorCodes: [...indicators.keys()] }));

  return {
    on,
    at,
    span,
    setMonth,
    outcomes,
    counts: { now: lightCounts(outcomes, 'now'), then: lightCounts(outcomes, 'then') },
    total: { now: share('now'), then: share('then') },
    covered: coverage(side.weak, linked).covered.length,
    original,
    tried: aims(wanted),
    noMeasure: withoutMeasure(wanted).length,
    failing,
    days,
    fail(id: ActionId, fails: boolean) {
      const after = new Set(failing);
      if (fails) after.add(id);
      else after.delete(id);
      setFailing(after);
    },
    move(aim: AimedAt, months: number) {
      if (aim.by === null) return;
      const after = new Map(days);
      if (months === 0) after.delete(dateKey(aim.actionId, aim.code));
      else after.set(dateKey(aim.actionId, aim.code), addMonths(aim.by, months));
      setDays(after);
    },
    reset() {
      setDays(new Map());
      setFailing(new Set());
    },
  };
}

export type WhatIfState = ReturnType<typeof useWhatIf>;

function lightCounts(outcomes: readonly Outcome[], pick: 'now' | 'then'): Record<Light, number> {
  const counts = Object.fromEntries(LIGHTS.map((light) => [light, 0])) as Record<Light, number>;
  for (const outcome of outcomes) counts[outcome[pick].light] += 1;
  return counts;
}
