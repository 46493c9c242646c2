import type { PrismaClient } from '#prisma/generated/client.ts';
import { findIndicatorSets } from '#app/data/indicator-sets.server.ts';
import type { SetEntry } from '#app/data/set-list.server.ts';
import { findMapping } from '#app/data/set-mappings.server.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { counterparts } from '#app/domain/set-mapping.ts';

/** How much of a set can be compared with another one, seen on this. */
export interface Comparison extends Pick<SetEntry, 'id' | 'name' | 'version'> {
  readonly same: number;
  readonly all: number;
}

export async function comparisonsWith(
  db: PrismaClient,
  set: IndicatorSet,
  entries: readonly SetEntry[],
): Promise<Comparison[]> {
  const others = entries.filter(({ id, publishedAt }) => id !== set.id && publishedAt !== null);
  const found = await findIndicatorSets(
    db,
    others.map(({ id }) => id),
  );
  const comparisons: Comparison[] = [];
  for (const { id, name, version } of others) {
    const other = found.get(id);
    if (other === undefined) continue;
    const standing = counterparts(other, set, await findMapping(db, id, set.id));
    const same = [...standing.values()].filter(({ is }) => is === 'same').length;
    comparisons.push({ id, name, version, same, all: set.indicators.length });
  }
  return comparisons;
}
