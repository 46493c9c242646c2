import type { z } from 'zod';
import { readUpTo } from '#app/sheet/receive-file.server.ts';
import { problem } from './problem.ts';

const LIMIT_BYTES = 16 * 1024;

/** The request's JSON, as the schema has it. Throws the problem that the caller is to be told. */
export async function requireJson<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw problem(415, 'Send the body as application/json.');
  const body = await readUpTo(request, LIMIT_BYTES);
  if (body === undefined) throw problem(413, `The body may have at most ${LIMIT_BYTES} bytes.`);
  const parsed = schema.safeParse(jsonOf(body));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join('.')).filter((name) => name !== '');
  throw problem(400, where.length === 0 ? 'The body is not JSON.' : `Not as described: ${where.join(', ')}.`);
}

/** Undefined for what is no JSON; no schema takes that. */
function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
