import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import type { AppContext } from './context.ts';
import { localeOfRequest } from './i18n/locale.ts';
import { LocaleContext } from './i18n/words.ts';
import { PAGE_OF } from './offline/kept.ts';
import type { RootData } from './root.tsx';
import { NonceProvider } from './ui/nonce.ts';

/** How long a page may take; the shell has been sent long before. */
export const streamTimeout = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const waitsForAll = isbot(request.headers.get('user-agent') ?? '');
    // The root's loader knows the person's own choice; this one holds where it could not run.
    const locale = localeOfRequest(request.headers, undefined);
    // Pages are for one person: no cache between may keep them.
    if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache');
    // [OF7] Whoever keeps the page knows whose it is.
    const root = remixContext.staticHandlerContext.loaderData['root'] as RootData | undefined;
    const personId = root?.person?.id;
    if (personId !== undefined) headers.set(PAGE_OF, personId);
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={context.nonce}>
        <LocaleContext.Provider value={locale}>
          <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
        </LocaleContext.Provider>
      </NonceProvider>,
      {
        nonce: context.nonce,
        [waitsForAll ? 'onAllReady' : 'onShellReady']() {
          const body = new PassThrough();
          headers.set('content-type', 'text/html; charset=utf-8');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          responseStatus = 500;
          console.error(error);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}
