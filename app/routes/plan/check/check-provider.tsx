import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { PersonId } from '#app/domain/ids.ts';
import { checkPlan, findingKey, type Finding } from '#app/domain/plan-check.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { PlanHead } from '#app/data/plans.server.ts';
import { arranged, CheckContext, placeOf, type PlanCheck } from './check-context.ts';
import { isQuiet } from './quiet-places.ts';
import { useQuietPlaces } from './use-quiet-places.ts';
import { useSetAside } from './use-set-aside.ts';

/** Longer than between two keys, and shorter than a glance away from them. */
const PAUSE_MS = 700;

/** Checks the plan whenever writing pauses, and gives what is found to the fields, the rows and the list. */
export function CheckProvider({
  plan,
  content,
  horizonOn,
  silent,
  personId,
  newId,
  children,
}: {
  plan: PlanHead;
  content: PlanContent;
  horizonOn: PlanHead['horizonOn'];
  silent: readonly PersonId[];
  personId: PersonId;
  newId: string | undefined;
  children: ReactNode;
}) {
  const { live, side } = usePlanPage();
  const rested = useRested(content, live !== undefined);
  const [aside, change] = useSetAside(plan.id, personId);
  const all = useMemo((): readonly Finding[] => {
    if (rested === undefined) return [];
    const red = side.of === 'cluster' ? side.weak.filter((code) => side.scores.get(code)?.light === 'red') : [];
    const { actions, goals } = rested;
    return checkPlan({ kind: plan.kind, actions, goals, horizonOn, red, silent: new Set(silent) });
  }, [rested, side, plan.kind, horizonOn, silent]);
  const shown = useMemo(() => all.filter((finding) => !aside.has(findingKey(finding))), [all, aside]);
  const quiet = useQuietPlaces(newId, (key) => check.byField.has(key));
  const check = useMemo((): PlanCheck => {
    const findings = shown.filter((finding) => {
      const place = placeOf(finding);
      return place === null || finding.at === 'indicator' || !isQuiet(quiet, place, finding.field);
    });
    return {
      findings,
      aside: all.filter((finding) => aside.has(findingKey(finding))),
      ...arranged(findings),
      setAside: (finding) => change(findingKey(finding), true),
      bringBack: (finding) => change(findingKey(finding), false),
    };
  }, [shown, all, aside, change, quiet]);
  return <CheckContext.Provider value={check}>{children}</CheckContext.Provider>;
}

/** The content once it has not changed for a moment; undefined before the document has come. */
function useRested(content: PlanContent, isLive: boolean): PlanContent | undefined {
  const [rested, setRested] = useState<PlanContent>();
  useEffect(() => {
    if (!isLive) return undefined;
    const timer = setTimeout(() => setRested(content), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [content, isLive]);
  return rested;
}
