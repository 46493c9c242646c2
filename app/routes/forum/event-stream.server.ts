import type { ChangeEvent, Changes } from '#app/context.ts';

/** Proxies cut connections that are silent for longer; the page takes a longer silence for a broken connection. */
export const ALIVE_EVERY_MS = 15_000;
/** A reader that takes nothing is let go; the page reads everything when it comes back. */
const WAITING_EVENTS = 100;

const ALIVE = 'event: alive\ndata:\n\n';

export interface EventStreamOptions {
  readonly changes: Changes;
  readonly forumId: string;
  /** What to say of this change, in a line without a break; undefined: it is not told. */
  readonly tells: (event: ChangeEvent) => string | undefined;
  /** Asked at every sign of life; false ends the stream. */
  readonly mayStay: () => Promise<boolean>;
  /** Aborted when the reader has gone. */
  readonly gone: AbortSignal;
}

/**
 * Tells of a forum's changes as server-sent events: `change` for each, with no more than its kind at most, since the page
 * reads again what it may see; `alive` in between.
 */
export function eventStream({ changes, forumId, tells, mayStay, gone }: EventStreamOptions): Response {
  const encoder = new TextEncoder();
  let release: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let hasEnded = false;
      const end = () => {
        if (hasEnded) return;
        release();
        controller.close();
      };
      const send = (text: string) => {
        if (hasEnded) return;
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) < -WAITING_EVENTS) end();
      };
      const stop = changes.subscribe(
        forumId,
        (event) => {
          const said = tells(event);
          if (said !== undefined) send(`event: change\ndata:${said}\n\n`);
        },
        end,
      );
      const beat = setInterval(() => void mayStay().then((may) => (may ? send(ALIVE) : end()), end), ALIVE_EVERY_MS);
      release = () => {
        hasEnded = true;
        clearInterval(beat);
        stop();
        gone.removeEventListener('abort', end);
      };
      gone.addEventListener('abort', end);
      // A first sign of life, so that proxies and the page know that the connection stands.
      send(`retry: 2000\n${ALIVE}`);
      if (gone.aborted) end();
    },
    cancel: () => release(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      // Some proxies would hold the events back until a buffer is full.
      'x-accel-buffering': 'no',
    },
  });
}
