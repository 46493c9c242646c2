import type { PrismaClient } from '#prisma/generated/client.ts';
import { dayOf } from '#app/domain/day.ts';
import { asId, type ClusterId } from '#app/domain/ids.ts';
import { LABEL_LEVELS, type Label } from '#app/domain/label.ts';

/**
 * The label that each cluster goes by: the one that lasts longest, and of those that end on the same day
 * the higher. Clusters without any are not in the map.
 */
export async function currentLabels(
  db: PrismaClient,
  clusterIds: readonly ClusterId[],
): Promise<ReadonlyMap<ClusterId, Label>> {
  const rows = await db.label.findMany({ where: { clusterId: { in: [...clusterIds] } } });
  const found = new Map<ClusterId, Label>();
  for (const { clusterId, level, awardedOn, validUntil } of rows) {
    const id = asId<ClusterId>(clusterId);
    const label = { level, awardedOn: dayOf(awardedOn), validUntil: dayOf(validUntil) };
    const other = found.get(id);
    if (other === undefined || goesBefore(label, other)) found.set(id, label);
  }
  return found;
}

function goesBefore(label: Label, other: Label): boolean {
  if (label.validUntil !== other.validUntil) return label.validUntil > other.validUntil;
  return LABEL_LEVELS.indexOf(label.level) > LABEL_LEVELS.indexOf(other.level);
}
