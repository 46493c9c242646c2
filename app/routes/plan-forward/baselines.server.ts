import type { PrismaClient } from '#prisma/generated/client.ts';
import { latestBenchmarks } from '#app/data/benchmarks.server.ts';
import type { Baseline } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import type { PlanOwner } from '#app/domain/permission.ts';

/** What a cluster's indicators show in its latest benchmark; [PL3] nothing for the shared plan. */
export async function latestBaselines(
  db: PrismaClient,
  { clusterId }: PlanOwner,
): Promise<{ readonly takenOn: Day | null; readonly baselines: ReadonlyMap<string, Baseline> }> {
  const latest = clusterId === null ? undefined : (await latestBenchmarks(db, [clusterId])).get(clusterId)?.latest;
  if (latest === undefined) return { takenOn: null, baselines: new Map() };
  const { takenOn, scores } = latest;
  const baselines = [...scores].map(([code, { value, light }]) => [code, { value, light, takenOn }] as const);
  return { takenOn, baselines: new Map(baselines) };
}
