import type { LoaderFunctionArgs } from '@remix-run/node';
import { benchmarkAccess } from '#app/domain/permission.ts';
import { readClusterPage } from '#app/routes/cluster/queries.server.ts';
import { answer } from './answer.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireApiPerson, requireCluster } from './require.server.ts';
import { clusterReport } from './scorecard-schemas.ts';

/** [PE3] What the cluster's page shows of its newest benchmark. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { memberships } = await requireApiPerson(request, context);
  const cluster = await requireCluster(context, params['clusterId']);
  if (benchmarkAccess(memberships, cluster) === 'none') {
    return problem(403, "You have no role that may read this cluster's benchmarks.");
  }
  const { shown } = (await readClusterPage(context.db, cluster, null)) ?? { shown: undefined };
  if (shown === undefined) return problem(404, 'The cluster has no benchmark yet.');
  const { board, total } = shown;
  return answer(clusterReport, {
    benchmarkId: shown.id,
    setId: shown.set.id,
    takenOn: shown.takenOn,
    comparedWith: shown.comparedWith,
    lights: board.lights,
    groups: Object.fromEntries(board.groups.map(({ code, lights }) => [code, lights])),
    estimatedTotal:
      total === null
        ? null
        : { ...total, missedForSilver: [...total.missedForSilver], missedForGold: [...total.missedForGold] },
    indicators: board.groups.flatMap(({ rows }) =>
      rows.map(({ code, value, light, change, previousValue }) => ({
        code,
        value,
        light,
        change,
        before: previousValue,
      })),
    ),
  });
}

export const action = refuseMethod('GET, HEAD');
