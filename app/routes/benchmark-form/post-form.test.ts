import { afterEach, expect, test, vi } from 'vitest';
import { postForm } from './post-form.ts';

afterEach(() => void vi.unstubAllGlobals());

async function answerTo(fetched: () => Promise<Response>) {
  vi.stubGlobal('fetch', fetched);
  return postForm('/cluster/c/benchmarks/form/save', new URLSearchParams());
}

test('[BM22] only the server’s own answer says that something is saved; all else is told as what it is', async () => {
  const cases: [Response, string][] = [
    [Response.json({ is: 'not-saved', why: 'signed-out' }, { status: 401 }), 'signed-out'],
    [new Response(null, { status: 403 }), 'forbidden'],
    [new Response('Internal error', { status: 500 }), 'unexpected'],
    // A hotel's network answers with its own page.
    [new Response('<html>', { status: 200, headers: { 'content-type': 'text/html' } }), 'unexpected'],
    [new Response('{"is":', { headers: { 'content-type': 'application/json' } }), 'unreachable'],
  ];
  for (const [response, why] of cases) {
    expect(await answerTo(() => Promise.resolve(response))).toEqual({ is: 'not-saved', why });
  }
  expect(await answerTo(() => Promise.reject(new TypeError('fetch failed')))).toEqual({
    is: 'not-saved',
    why: 'unreachable',
  });
});
