import { expect, test } from 'vitest';
import { seeded } from '#tests/support/random.ts';
import { Ranges } from './ranges.ts';

test('ranges that touch or overlap become one, others stay apart', () => {
  const ranges = new Ranges();
  ranges.add(0, 2);
  ranges.add(6, 8);
  expect(ranges.covers(0, 8)).toBe(false);
  ranges.add(2, 4);
  expect(ranges.covers(0, 4)).toBe(true);
  ranges.add(3, 7);
  expect(ranges.covers(0, 8)).toBe(true);
  expect(ranges.covers(0, 9)).toBe(false);
});

test('an empty range is covered by anything, and adds nothing', () => {
  const ranges = new Ranges();
  expect(ranges.covers(5, 5)).toBe(true);
  ranges.add(5, 5);
  expect(ranges.covers(5, 6)).toBe(false);
});

test.each([1, 2, 3, 4, 5])('they cover what a plain set has (seed %i)', (seed) => {
  const random = seeded(seed);
  const ranges = new Ranges();
  const plain = new Set<number>();
  for (let step = 0; step < 200; step += 1) {
    const from = random.below(60);
    const to = from + random.below(6);
    if (random.below(2) === 0) {
      ranges.add(from, to);
      for (let clock = from; clock < to; clock += 1) plain.add(clock);
    }
    const all = Array.from({ length: to - from }, (_, index) => plain.has(from + index)).every(Boolean);
    expect(ranges.covers(from, to)).toBe(all);
  }
});
