import type { NotSaved } from './draft-saving.ts';
import type { PostAnswer } from './form-answer.ts';

/** A connection that hangs is none. */
const PATIENCE_MS = 20_000;

/** Sends the form beside the framework, which would leave the page where this fails; what failed is an answer too. */
export async function postForm(path: string, fields: URLSearchParams): Promise<PostAnswer> {
  let response: Response;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    response = await fetch(path, { method: 'POST', body: fields, signal });
  } catch {
    return { is: 'not-saved', why: 'unreachable' };
  }
  try {
    // Whatever else answers here, such as a network's own page, has stored nothing.
    if (isJson(response)) return (await response.json()) as PostAnswer;
  } catch {
    return { is: 'not-saved', why: 'unreachable' };
  }
  return { is: 'not-saved', why: reasonOf(response.status) };
}

const isJson = (response: Response) => response.headers.get('content-type')?.startsWith('application/json') === true;

function reasonOf(status: number): NotSaved {
  if (status === 401) return 'signed-out';
  return status === 403 || status === 404 ? 'forbidden' : 'unexpected';
}
