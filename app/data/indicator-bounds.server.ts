import type { PrismaClient } from '#prisma/generated/client.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { light, type Bounds, type Light } from '#app/domain/light.ts';

/** New bounds by indicator code, in the indicator's unit; its direction stays as it is. */
export type NewBounds = ReadonlyMap<string, Pick<Bounds, 'minimum' | 'excellence'>>;

export interface SavedBounds {
  /** How many indicators have other bounds than before. */
  readonly indicators: number;
  /** How many stored lights changed with them. */
  readonly lights: number;
}

/** As for benchmarks: on the embedded database, which has one connection, all transactions wait for each other. */
const PATIENCE = { maxWait: 20_000, timeout: 20_000 };

/**
 * [BO2] Changes the set's bounds and, in the same transaction, the lights of all scores taken on it that have a value;
 * a light that a report gave without a value stays. Codes that the set does not have are left out.
 */
export async function saveBounds(db: PrismaClient, set: IndicatorSet, wanted: NewBounds): Promise<SavedBounds> {
  return db.$transaction(async (tx) => {
    // Of two changes at once the second waits here, so that no light is left from the bounds of the first.
    await tx.$queryRaw`select id from indicator_set where id = ${set.id} for update`;
    const indicators = await tx.indicator.findMany({ where: { setId: set.id } });
    const changed = indicators.filter(({ code, minimum, excellence }) => {
      const bounds = wanted.get(code);
      return bounds !== undefined && (bounds.minimum !== minimum || bounds.excellence !== excellence);
    });
    let lights = 0;
    for (const { id, code, direction } of changed) {
      const { minimum, excellence } = wanted.get(code) ?? {};
      if (minimum === undefined || excellence === undefined) continue;
      const bounds: Bounds = { minimum, excellence, direction: direction === 'lower' ? 'lower' : 'higher' };
      await tx.indicator.update({ where: { id }, data: { minimum, excellence } });
      const scores = await tx.score.findMany({
        where: { indicatorId: id, value: { not: null } },
        select: { benchmarkId: true, value: true, light: true },
      });
      const moved = new Map<Light, string[]>();
      for (const score of scores) {
        const now = light(score.value, bounds);
        if (now !== score.light) moved.set(now, [...(moved.get(now) ?? []), score.benchmarkId]);
      }
      for (const [now, benchmarkIds] of moved) {
        const { count } = await tx.score.updateMany({
          where: { indicatorId: id, benchmarkId: { in: benchmarkIds } },
          data: { light: now },
        });
        lights += count;
      }
    }
    return { indicators: changed.length, lights };
  }, PATIENCE);
}
