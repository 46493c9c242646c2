import type { PrismaClient } from '#prisma/generated/client.ts';
import { findBenchmarks, type SavedBenchmark } from '#app/data/benchmarks.server.ts';
import { findIndicatorSets } from '#app/data/indicator-sets.server.ts';
import { baselineBefore, roundBenchmarks, type Round } from '#app/data/rounds.server.ts';
import { findMapping } from '#app/data/set-mappings.server.ts';
import type { Action, Baseline } from '#app/domain/action.ts';
import { clusterMovement, linkedIndicator, unmeasured } from '#app/domain/benchmark-day.ts';
import type { Score } from '#app/domain/benchmark.ts';
import { dateOf, dayOf, type Day } from '#app/domain/day.ts';
import { asId, type ClusterId, type IndicatorSetId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { counterparts, scoresOnSet, type Counterpart } from '#app/domain/set-mapping.ts';
import type { DayLine } from './day-line.ts';

/** Makes the lines of a cluster's actions: [BD1] [BD2] its own benchmark in the round against what it was before. */
export async function clusterLines(
  db: PrismaClient,
  clusterId: ClusterId,
  { round, set, actions }: { readonly round: Round; readonly set: IndicatorSet; readonly actions: readonly Action[] },
): Promise<(code: string, baseline: Baseline | null) => DayLine> {
  const after = (await roundBenchmarks(db, round)).get(clusterId);
  const beforeId = await baselineBefore(db, round, clusterId);
  const [before] = beforeId === undefined ? [] : await findBenchmarks(db, [beforeId]);
  const measuredOn = await setsByDay(db, clusterId, baselineDays(actions));
  const wayTo = await waysTo(db, set, [...measuredOn.values(), ...(before === undefined ? [] : [before.setId])]);

  return (code, baseline) => {
    const setId = (baseline === null ? undefined : measuredOn.get(baseline.takenOn)) ?? before?.setId ?? set.id;
    const found = wayTo.get(setId) ?? null;
    const linked = linkedIndicator(code, set, found);
    const nothing = { code, indicator: null, before: null, after: null };
    if ('why' in linked) return { ...nothing, movement: unmeasured(linked.why) };
    const indicator = set.indicators.find((one) => one.code === linked.code);
    if (indicator === undefined) return { ...nothing, movement: unmeasured('not-in-set') };
    const was = baseline === null ? past(before, linked.code) : remembered(baseline, code, linked.code, found);
    const is = after?.scores.get(linked.code);
    const line = {
      code,
      indicator: { code: indicator.code, name: indicator.name, unit: indicator.unit },
      before: was,
      after: after === undefined || is === undefined ? null : shown(is, after.takenOn, false),
    };
    if (after === undefined) return { ...line, movement: unmeasured('not-delivered') };
    if (baseline !== null && baseline.takenOn >= after.takenOn) return { ...line, movement: unmeasured('not-since') };
    return { ...line, movement: clusterMovement(was?.score, is, indicator.bounds) };
  };

  function remembered(baseline: Baseline, code: string, newerCode: string, found: Counterparts | null) {
    const { value, light, takenOn } = baseline;
    const score: Score = { value, light, remark: null };
    const onSet = found === null ? score : scoresOnSet(new Map([[code, score]]), set, found).get(newerCode);
    return onSet === undefined ? null : shown(onSet, takenOn, true);
  }

  function past(benchmark: SavedBenchmark | undefined, code: string) {
    const found = benchmark === undefined ? undefined : wayTo.get(benchmark.setId);
    const scores = found === undefined ? benchmark?.scores : scoresOnSet(benchmark?.scores ?? new Map(), set, found);
    const score = scores?.get(code);
    return benchmark === undefined || score === undefined ? null : shown(score, benchmark.takenOn, false);
  }
}

type Counterparts = ReadonlyMap<string, Counterpart>;

const shown = (score: Score, on: Day, isBaseline: boolean) => ({ of: 'cluster' as const, score, on, isBaseline });

const baselineDays = (actions: readonly Action[]): Day[] => [
  ...new Set(actions.flatMap(({ indicators }) => [...indicators.values()].flatMap((one) => one?.takenOn ?? []))),
];

/** What the cluster was measured on, on those days. */
async function setsByDay(db: PrismaClient, clusterId: ClusterId, days: readonly Day[]) {
  const rows = await db.benchmark.findMany({
    where: { clusterId, takenOn: { in: days.map(dateOf) } },
    // A corrected file may be of another set; the newest is what the page showed last.
    orderBy: { revision: 'asc' },
    select: { takenOn: true, setId: true },
  });
  return new Map(rows.map(({ takenOn, setId }) => [dayOf(takenOn), asId<IndicatorSetId>(setId)]));
}

/** What stands in each other set for the indicators of `set`. */
export async function waysTo(
  db: PrismaClient,
  set: IndicatorSet,
  setIds: readonly IndicatorSetId[],
): Promise<ReadonlyMap<IndicatorSetId, Counterparts>> {
  const others = await findIndicatorSets(
    db,
    [...new Set(setIds)].filter((id) => id !== set.id),
  );
  const ways = new Map<IndicatorSetId, Counterparts>();
  for (const other of others.values()) {
    ways.set(other.id, counterparts(other, set, await findMapping(db, other.id, set.id)));
  }
  return ways;
}
