import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coalesced } from './coalesced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first wish is met at once, and all that come in the pause after it by one more', () => {
  const work = vi.fn();
  const read = coalesced(work, 400);
  read.now();
  expect(work).toHaveBeenCalledTimes(1);
  read.now();
  read.now();
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(400);
  expect(work).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(2_000);
  expect(work).toHaveBeenCalledTimes(2);
});

test('after it was stopped nothing is done', () => {
  const work = vi.fn();
  const read = coalesced(work, 400);
  read.now();
  read.now();
  read.stop();
  vi.advanceTimersByTime(2_000);
  expect(work).toHaveBeenCalledTimes(1);
});
