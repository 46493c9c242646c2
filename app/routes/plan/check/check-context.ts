import type { Finding } from '#app/domain/plan-check.ts';
import { liveContext } from '#app/ui/live-context.tsx';

export interface PlanCheck {
  /** In their order; those that this person has set aside stand apart. */
  readonly findings: readonly Finding[];
  readonly aside: readonly Finding[];
  /** By place (an action's or a goal's id) and field. */
  readonly byField: ReadonlyMap<string, readonly Finding[]>;
  readonly byPlace: ReadonlyMap<string, number>;
  setAside(finding: Finding): void;
  bringBack(finding: Finding): void;
}

export const NOTHING_FOUND: PlanCheck = {
  findings: [],
  aside: [],
  byField: new Map(),
  byPlace: new Map(),
  setAside: () => undefined,
  bringBack: () => undefined,
};

export const CheckContext = liveContext<PlanCheck>(NOTHING_FOUND);

export const useCheck = (): PlanCheck => CheckContext.use();

const NONE: readonly Finding[] = [];

/** What was found about a field, of an action or a goal; null: of the plan's own text. */
export const useFindingsAt = (place: string | null, field: string): readonly Finding[] =>
  CheckContext.use(({ byField }) => byField.get(placeField(place ?? '', field)) ?? NONE, isSameFindings);

/** A finding is made anew at each check. */
const isSameFindings = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length && a.every(({ code }, at) => code === b[at]?.code);

export const placeField = (place: string, field: string): string => `${place} ${field}`;

/** The action or goal that a finding is about; null for an indicator's. */
export function placeOf(finding: Finding): string | null {
  if (finding.at === 'action') return finding.actionId;
  return finding.at === 'goal' ? finding.goalId : null;
}

/** The findings with where they stand. */
export function arranged(findings: readonly Finding[]): Pick<PlanCheck, 'byField' | 'byPlace'> {
  const byField = new Map<string, Finding[]>();
  const byPlace = new Map<string, number>();
  for (const finding of findings) {
    const place = placeOf(finding);
    if (place === null || finding.at === 'indicator') continue;
    const key = placeField(place, finding.field);
    byField.set(key, [...(byField.get(key) ?? []), finding]);
    byPlace.set(place, (byPlace.get(place) ?? 0) + 1);
  }
  return { byField, byPlace };
}
