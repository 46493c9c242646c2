import type { Benchmark, Change } from '#app/domain/benchmark.ts';
import { benchmarkChanges, lightShares, weakIndicators } from '#app/domain/benchmark-change.ts';
import type { IndicatorSet, Localized, Unit } from '#app/domain/indicator-set.ts';
import { isWeak, type Bounds, type Light } from '#app/domain/light.ts';

export interface BoardRow {
  readonly code: string;
  readonly name: Localized;
  readonly unit: Unit;
  readonly bounds: Bounds;
  readonly value: number | null;
  readonly light: Light;
  readonly remark: string | null;
  /** Null where there is no benchmark before it on the same set. */
  readonly change: Change | null;
  readonly previousValue: number | null;
  readonly previousLight: Light | null;
}

export interface BoardGroup {
  readonly code: string;
  readonly name: Localized;
  readonly lights: Readonly<Record<Light, number>>;
  readonly rows: readonly BoardRow[];
}

/** A cluster's indicators with their lights, as one benchmark shows them. */
export interface Board {
  readonly groups: readonly BoardGroup[];
  readonly lights: Readonly<Record<Light, number>>;
  /** How many indicators went which way; null without a benchmark to compare with. */
  readonly changes: Readonly<Record<Change, number>> | null;
  /** Worst first. */
  readonly weak: readonly BoardRow[];
}

type Scored = Pick<Benchmark, 'scores'>;

/** Puts a benchmark beside the one before it, both as `set` sees them. */
export function board(benchmark: Scored, previous: Scored | undefined, set: IndicatorSet): Board {
  const changes = previous === undefined ? undefined : benchmarkChanges(previous, benchmark, set);
  const rows = new Map(
    set.indicators.map(({ code, name, unit, bounds }): [string, BoardRow] => {
      const score = benchmark.scores.get(code);
      const before = previous?.scores.get(code);
      return [
        code,
        {
          code,
          name,
          unit,
          bounds,
          value: score?.value ?? null,
          light: score?.light ?? 'none',
          remark: score?.remark ?? null,
          change: changes?.get(code) ?? null,
          previousValue: before?.value ?? null,
          previousLight: before?.light ?? null,
        },
      ];
    }),
  );
  return {
    groups: set.groups.map((group) => ({
      ...group,
      lights: lightShares(benchmark, set, group.code),
      rows: set.indicators.flatMap(({ code, groupCode }) => {
        const row = rows.get(code);
        return groupCode === group.code && row !== undefined ? [row] : [];
      }),
    })),
    lights: lightShares(benchmark, set),
    changes: changes === undefined ? null : countChanges([...changes.values()]),
    weak: weakIndicators(benchmark, set).flatMap((code) => rows.get(code) ?? []),
  };
}

export function countChanges(changes: readonly Change[]): Record<Change, number> {
  const counts: Record<Change, number> = { improved: 0, unchanged: 0, worse: 0, 'not-comparable': 0 };
  for (const change of changes) counts[change] += 1;
  return counts;
}

export const SHOWN = ['all', 'weak', 'changed'] as const;
export type Shown = (typeof SHOWN)[number];

/** The rows that a filter leaves; groups that have none left fall away. */
export function filtered(groups: readonly BoardGroup[], shown: Shown): readonly BoardGroup[] {
  if (shown === 'all') return groups;
  const isShown = ({ light, change }: BoardRow) =>
    shown === 'weak' ? isWeak(light) : change === 'improved' || change === 'worse';
  return groups.map((group) => ({ ...group, rows: group.rows.filter(isShown) })).filter(({ rows }) => rows.length > 0);
}
