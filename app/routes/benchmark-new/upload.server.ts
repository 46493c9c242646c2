import type { Person } from '#app/auth/require-person.server.ts';
import type { AppContext } from '#app/context.ts';
import type { Cluster } from '#app/data/clusters.server.ts';
import { deliveryFor } from '#app/data/rounds.server.ts';
import { keepUpload } from '#app/data/sheet-uploads.server.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import { PASTED_NAME, pastedFile } from '#app/sheet/pasted-cells.ts';
import { fileIn, receiveForm, type ReceiveProblem } from '#app/sheet/receive-file.server.ts';
import { MAX_FILE_BYTES } from '#app/sheet/sheet-limits.ts';

export type UploadProblem = ReceiveProblem | { readonly code: 'upload.no-set' | 'upload.nothing-pasted' };

/** What is given back with every refusal, so that nothing of it has to be typed again. */
interface Sent {
  readonly takenOn: string;
  /** The pasted cells; null where a file was sent. */
  readonly pasted: string | null;
}

/** Why there is nothing to look over: the file did not arrive, or is no sheet. */
export type Refused = Sent &
  (
    | { readonly is: 'not-received'; readonly problem: UploadProblem }
    | { readonly is: 'not-a-sheet'; readonly problems: readonly SheetProblem[]; readonly fileName: string }
  );

/** [BM28] Takes the form's file in, to be looked over: answers the address where. Nothing is saved yet. */
export async function takeIn(
  request: Request,
  context: AppContext,
  person: Person,
  cluster: Cluster,
): Promise<Result<string, Refused>> {
  const received = await receiveSheet(request);
  if (!received.ok) return fail({ is: 'not-received', ...received.problem });
  const { bytes, fileName, takenOn, pasted } = received.value;
  const { round, set } = await deliveryFor(context.db, cluster);
  if (set === undefined) return fail({ is: 'not-received', problem: { code: 'upload.no-set' }, takenOn, pasted });
  const sheet = await context.sheets.read(person.personId, bytes);
  if (!sheet.ok) return fail({ is: 'not-a-sheet', problems: [sheet.problem], fileName, takenOn, pasted });
  const place = { personId: person.personId, forumId: cluster.forumId, clusterId: cluster.id };
  const id = await keepUpload(context.db, place, { fileName, bytes }, context.now());
  return ok(
    `/cluster/${cluster.id}/benchmarks/upload/${id}?${new URLSearchParams({ takenOn, ...(round === undefined ? {} : { round: round.id }) })}`,
  );
}

/** The chosen file, or the pasted cells as one. */
async function receiveSheet(
  request: Request,
): Promise<
  Result<Sent & { readonly bytes: Uint8Array; readonly fileName: string }, Sent & { readonly problem: UploadProblem }>
> {
  const form = await receiveForm(request, MAX_FILE_BYTES);
  if (!form.ok) return fail({ problem: form.problem, takenOn: '', pasted: null });
  const takenOn = textIn(form.value, 'takenOn') ?? '';
  // Forms send every line break as two characters.
  const pasted = textIn(form.value, 'cells')?.replaceAll('\r\n', '\n') ?? null;
  if (pasted !== null) {
    if (pasted.trim() === '') return fail({ problem: { code: 'upload.nothing-pasted' }, takenOn, pasted });
    return ok({ bytes: pastedFile(pasted), fileName: PASTED_NAME, takenOn, pasted });
  }
  const file = await fileIn(form.value, 'file', MAX_FILE_BYTES);
  if (!file.ok) return fail({ problem: file.problem, takenOn, pasted });
  const { bytes, fileName } = file.value;
  // A form without a chosen file sends one without name and content.
  if (fileName === '' && bytes.length === 0) {
    return fail({ problem: { code: 'upload.file-missing' }, takenOn, pasted });
  }
  return ok({ bytes, fileName, takenOn, pasted });
}

function textIn(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' ? value : null;
}
