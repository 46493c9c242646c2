import { fail, ok, type Result } from '#app/domain/result.ts';

export interface ReceivedFile {
  readonly bytes: Uint8Array;
  /** As the sender names it, without control characters, at most 200 characters. */
  readonly fileName: string;
  /** The form's text fields, by name. */
  readonly fields: ReadonlyMap<string, string>;
}

export type ReceiveProblem =
  | { readonly code: 'upload.not-multipart' | 'upload.malformed' | 'upload.file-missing' }
  | { readonly code: 'upload.too-large'; readonly limitBytes: number };

/** What a form adds around its file: boundaries, headers, a few short fields. */
const AROUND_FILE_BYTES = 64 * 1024;
/** So much of what is too large is still taken in, and thrown away, for the sender to be there for the answer. */
const PATIENCE_BYTES = 64 * 1024 * 1024;

/** The file in the multipart form's `field`, and the form's other fields. */
export async function receiveFile(
  request: Request,
  field: string,
  limitBytes: number,
): Promise<Result<ReceivedFile, ReceiveProblem>> {
  const form = await receiveForm(request, limitBytes);
  return form.ok ? fileIn(form.value, field, limitBytes) : form;
}

/**
 * A multipart form. The limit holds while it is read: more than it is never kept in memory, whatever length the sender
 * declares.
 */
export async function receiveForm(request: Request, limitBytes: number): Promise<Result<FormData, ReceiveProblem>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) return fail({ code: 'upload.not-multipart' });
  const body = await readUpTo(request, limitBytes + AROUND_FILE_BYTES);
  if (body === undefined) return fail({ code: 'upload.too-large', limitBytes });
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined);
  return form === undefined ? fail({ code: 'upload.malformed' }) : ok(form);
}

export async function fileIn(
  form: FormData,
  field: string,
  limitBytes: number,
): Promise<Result<ReceivedFile, ReceiveProblem>> {
  const file = form.get(field);
  if (!(file instanceof File)) return fail({ code: 'upload.file-missing' });
  if (file.size > limitBytes) return fail({ code: 'upload.too-large', limitBytes });
  return ok({
    bytes: new Uint8Array(await file.arrayBuffer()),
    fileName: cleanName(file.name),
    fields: textFields(form),
  });
}

function textFields(form: FormData): ReadonlyMap<string, string> {
  return new Map(
    [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** The whole body; undefined where it is larger, which is read on without being kept. */
export async function readUpTo(request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (next === undefined || next.done) break;
    received += next.value.length;
    if (received <= limitBytes) chunks.push(next.value);
    else chunks.length = 0;
    if (received > limitBytes + PATIENCE_BYTES) break;
  }
  return received > limitBytes ? undefined : joined(chunks, received);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function cleanName(name: string): string {
  return name.replace(/\p{Cc}/gu, '').slice(0, 200);
}
