import type { Person } from '#app/auth/require-person.server.ts';
import type { AppContext } from '#app/context.ts';
import { benchmarkEvent } from '#app/data/benchmark-event.server.ts';
import type { Cluster } from '#app/data/clusters.server.ts';
import { deliveryFor } from '#app/data/rounds.server.ts';
import { fail, type Result } from '#app/domain/result.ts';
import { importBenchmark, type Imported, type ImportProblem } from '#app/sheet/import-benchmark.server.ts';
import { receiveFile, type ReceiveProblem } from '#app/sheet/receive-file.server.ts';
import { MAX_FILE_BYTES } from '#app/sheet/sheet-limits.ts';

export type UploadProblem = ReceiveProblem | { readonly code: 'upload.no-set' };

/** Why nothing was saved: the file did not arrive, or what it says is no benchmark. */
export type Refused =
  | { readonly is: 'not-received'; readonly problem: UploadProblem; readonly takenOn: string }
  | {
      readonly is: 'not-a-benchmark';
      readonly problems: readonly ImportProblem[];
      readonly fileName: string;
      readonly takenOn: string;
    };

/** Takes the form's file all the way to a saved benchmark, and tells those who look at the forum. */
export async function upload(
  request: Request,
  context: AppContext,
  person: Person,
  cluster: Cluster,
): Promise<Result<Imported, Refused>> {
  const received = await receiveFile(request, 'file', MAX_FILE_BYTES);
  if (!received.ok) return fail({ is: 'not-received', problem: received.problem, takenOn: '' });
  const { bytes, fileName, fields } = received.value;
  const takenOn = fields.get('takenOn') ?? '';
  // A form without a chosen file sends one without name and content.
  if (fileName === '' && bytes.length === 0) {
    return fail({ is: 'not-received', problem: { code: 'upload.file-missing' }, takenOn });
  }
  const { round, set } = await deliveryFor(context.db, cluster);
  if (set === undefined) return fail({ is: 'not-received', problem: { code: 'upload.no-set' }, takenOn });
  const imported = await importBenchmark({
    db: context.db,
    cluster,
    set,
    roundId: round?.id ?? null,
    bytes,
    fileName,
    takenOn,
    now: context.now(),
    personId: person.personId,
  });
  if (!imported.ok) return fail({ is: 'not-a-benchmark', problems: imported.problem, fileName, takenOn });
  if (imported.value.isNew) {
    context.changes.publish(await benchmarkEvent(context.db, cluster.forumId, imported.value.benchmark));
  }
  return imported;
}
