import { redirect } from '@remix-run/node';
import type { SavedBenchmark } from '#app/data/benchmarks.server.ts';
import type { Cluster } from '#app/data/clusters.server.ts';
import { carryNotes } from '#app/routes/cluster/saved-notes.server.ts';

/**
 * The way to the cluster's page, which shows the saved benchmark and its notes; and that it is not in the round that its
 * page had named, which was closed meanwhile.
 */
export async function savedAnswer(
  cluster: Cluster,
  { benchmark, isNew }: { readonly benchmark: SavedBenchmark; readonly isNew: boolean },
  notes: readonly string[],
  expectedRound: string | null,
): Promise<Response> {
  const query = new URLSearchParams({ benchmark: benchmark.id, saved: isNew ? 'new' : 'same' });
  if (expectedRound !== null && expectedRound !== '' && benchmark.roundId !== expectedRound) {
    query.set('missed', expectedRound);
  }
  return redirect(`/cluster/${cluster.id}?${query}`, {
    headers: { 'set-cookie': await carryNotes(benchmark.id, notes) },
  });
}
