export type LiveState = 'connecting' | 'live' | 'broken';

/** The server gives a sign of life every 15 seconds; two missed ones and a bit is a broken connection. */
const SILENCE_MS = 40_000;
const AGAIN_MS = 3_000;

/**
 * Calls `changed` at every change that `address` tells of, with what it says of it, and without a word whenever the
 * connection opens, since a change before that was told to nobody; `stands` says how the connection does. Answers what
 * ends it.
 */
export function listen(
  address: string,
  { changed, stands }: { readonly changed: (what?: string) => void; readonly stands: (state: LiveState) => void },
): () => void {
  let source: EventSource | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const alive = () => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      stands('broken');
      connect();
    }, SILENCE_MS);
    stands('live');
  };
  const lost = () => {
    clearTimeout(silence);
    stands('broken');
  };
  function connect() {
    clearTimeout(again);
    clearTimeout(silence);
    source?.close();
    const next = new EventSource(address);
    source = next;
    // What happened before it opened was told to nobody.
    next.addEventListener('open', () => changed());
    next.addEventListener('alive', alive);
    next.addEventListener('change', ({ data }: MessageEvent<string>) => {
      alive();
      changed(data);
    });
    next.addEventListener('error', () => {
      lost();
      // The browser tries again by itself, but not where the server answered with an error.
      clearTimeout(again);
      if (next.readyState === EventSource.CLOSED) again = setTimeout(connect, AGAIN_MS);
    });
  }
  connect();
  window.addEventListener('offline', lost);
  window.addEventListener('online', connect);
  return () => {
    window.removeEventListener('offline', lost);
    window.removeEventListener('online', connect);
    clearTimeout(again);
    clearTimeout(silence);
    source?.close();
  };
}
