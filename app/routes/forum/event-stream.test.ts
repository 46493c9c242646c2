import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ChangeEvent } from '#app/context.ts';
import { createLoneBus } from '#server/sync/bus.memory.ts';
import { createChanges } from '#server/changes.ts';
import { ALIVE_EVERY_MS, eventStream } from './event-stream.server.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const change = (clusterId: string | null): ChangeEvent => ({ what: 'plan', forumId: 'forum', clusterId });

function open(options: { mayStay?: () => Promise<boolean> } = {}) {
  const changes = createChanges(createLoneBus('tests'));
  const gone = new AbortController();
  const response = eventStream({
    changes,
    forumId: 'forum',
    tells: ({ clusterId }) => (clusterId === 'hidden' ? undefined : clusterId === null ? '' : 'talk joint'),
    mayStay: options.mayStay ?? (() => Promise.resolve(true)),
    gone: gone.signal,
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  return { changes, gone, reader, response };
}

const changed = (what: string) => ({ done: false, value: `event: change\ndata:${what}\n\n` });
const ALIVE = { done: false, value: 'event: alive\ndata:\n\n' };
const ENDED = { done: true, value: undefined };

test('a change is told at once with what is to be said of it, and one that is not for this reader is not', async () => {
  const { changes, reader, response } = open();
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(await reader.read()).toEqual({ done: false, value: 'retry: 2000\nevent: alive\ndata:\n\n' });
  changes.publish(change('hidden'));
  changes.publish(change('own'));
  expect(await reader.read()).toEqual(changed('talk joint'));
  changes.publish(change(null));
  expect(await reader.read()).toEqual(changed(''));
});

test('there is a sign of life every quarter of a minute, until the reader may no longer stay', async () => {
  let may = true;
  const { reader } = open({ mayStay: () => Promise.resolve(may) });
  await reader.read();
  await vi.advanceTimersByTimeAsync(ALIVE_EVERY_MS);
  expect(await reader.read()).toEqual(ALIVE);
  may = false;
  await vi.advanceTimersByTimeAsync(ALIVE_EVERY_MS);
  expect(await reader.read()).toEqual(ENDED);
  expect(vi.getTimerCount()).toBe(0);
});

test('a stream whose right to stay cannot be asked ends, and the page comes back', async () => {
  const { reader } = open({ mayStay: () => Promise.reject(new Error('the database does not answer')) });
  await reader.read();
  await vi.advanceTimersByTimeAsync(ALIVE_EVERY_MS);
  expect(await reader.read()).toEqual(ENDED);
});

test.each([
  ['the reader goes', ({ gone }: ReturnType<typeof open>) => gone.abort()],
  ['the server stops', ({ changes }: ReturnType<typeof open>) => changes.end()],
])('when %s the stream ends and nothing is left running', async (_name, leave) => {
  const stream = open();
  await stream.reader.read();
  leave(stream);
  expect(await stream.reader.read()).toEqual(ENDED);
  expect(vi.getTimerCount()).toBe(0);
  expect(() => stream.changes.publish(change('own'))).not.toThrow();
});

test('a reader that cancels leaves nothing running either', async () => {
  const { reader, changes } = open();
  await reader.cancel();
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
  expect(() => changes.publish(change('own'))).not.toThrow();
});

test('a reader that takes nothing is let go instead of being kept for', async () => {
  const { changes } = open();
  for (let at = 0; at < 1_000; at += 1) changes.publish(change('own'));
  expect(vi.getTimerCount()).toBe(0);
});
