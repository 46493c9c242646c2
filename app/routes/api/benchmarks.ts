import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { benchmarkEvent } from '#app/data/benchmark-event.server.ts';
import { listBenchmarks, type SavedBenchmark } from '#app/data/benchmarks.server.ts';
import { deliveryFor } from '#app/data/rounds.server.ts';
import { benchmarkAccess } from '#app/domain/permission.ts';
import { importBenchmark } from '#app/sheet/import-benchmark.server.ts';
import { receiveFile, type ReceiveProblem } from '#app/sheet/receive-file.server.ts';
import { MAX_FILE_BYTES } from '#app/sheet/sheet-limits.ts';
import { answer } from './answer.ts';
import { problem } from './problem.ts';
import { requireApiPerson, requireCluster } from './require.server.ts';
import { benchmarks, savedBenchmark } from './schemas.ts';

/** The cluster's benchmarks, newest first; of each day only the revision that holds. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { memberships } = await requireApiPerson(request, context);
  const cluster = await requireCluster(context, params['clusterId']);
  if (benchmarkAccess(memberships, cluster) === 'none') {
    return problem(403, "You have no role that may read this cluster's benchmarks.");
  }
  return answer(benchmarks, { benchmarks: (await listBenchmarks(context.db, cluster.id)).map(asJson) });
}

/** Saves the benchmark that the file holds, or answers with all of its problems and saves nothing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  if (request.method !== 'POST') {
    return problem(405, 'This address answers GET, HEAD, POST.', { headers: { allow: 'GET, HEAD, POST' } });
  }
  const { memberships, personId } = await requireApiPerson(request, context);
  const cluster = await requireCluster(context, params['clusterId']);
  if (benchmarkAccess(memberships, cluster) !== 'write') {
    return problem(403, "Only this cluster's lead and members may save its benchmarks.");
  }
  const { round, set } = await deliveryFor(context.db, cluster);
  if (set === undefined) return problem(409, 'The forum has no indicator set to read a benchmark with.');
  const file = await receiveFile(request, 'file', MAX_FILE_BYTES);
  if (!file.ok) return refused(file.problem);
  const imported = await importBenchmark({
    db: context.db,
    cluster,
    set,
    roundId: round?.id ?? null,
    ...file.value,
    read: await context.sheets.readBenchmark(personId, file.value.bytes, { set, clusterName: cluster.name }),
    takenOn: new URL(request.url).searchParams.get('takenOn') ?? '',
    now: context.now(),
    personId,
  });
  if (!imported.ok) {
    return problem(422, 'Nothing was saved: every problem of the file is listed.', { problems: imported.problem });
  }
  const { benchmark, isNew, notes } = imported.value;
  if (isNew) context.changes.publish(await benchmarkEvent(context.db, cluster.forumId, benchmark));
  return answer(savedBenchmark, { ...asJson(benchmark), notes: notes.map((note) => ({ ...note })) }, isNew ? 201 : 200);
}

function asJson({ createdAt, scores, ...benchmark }: SavedBenchmark) {
  return {
    ...benchmark,
    createdAt: createdAt.toISOString(),
    scores: [...scores].map(([code, score]) => ({ code, ...score })),
  };
}

function refused(found: ReceiveProblem): Response {
  switch (found.code) {
    case 'upload.not-multipart':
      return problem(415, 'Send the file as multipart/form-data.');
    case 'upload.malformed':
      return problem(400, 'The multipart form could not be read.');
    case 'upload.too-large':
      return problem(413, `A file may have at most ${found.limitBytes} bytes.`);
    case 'upload.file-missing':
      return problem(422, 'The form has no file.', {
        problems: [{ code: found.code, row: null, column: null, value: 'file' }],
      });
  }
}
