import { redirect } from '@remix-run/node';
import type { SavedBenchmark } from '#app/data/benchmarks.server.ts';
import type { Cluster } from '#app/data/clusters.server.ts';
import { carryNotes } from '#app/routes/cluster/saved-notes.server.ts';

/** The way to the cluster's page, which shows the saved benchmark and its notes. */
export async function savedAnswer(
  cluster: Cluster,
  { benchmark, isNew }: { readonly benchmark: SavedBenchmark; readonly isNew: boolean },
  notes: readonly string[],
): Promise<Response> {
  return redirect(`/cluster/${cluster.id}?benchmark=${benchmark.id}&saved=${isNew ? 'new' : 'same'}`, {
    headers: { 'set-cookie': await carryNotes(benchmark.id, notes) },
  });
}
