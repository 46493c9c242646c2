import { expect, test } from 'vitest';
import { createFairQueue } from './fair-queue.ts';

test('[SH7] those who ask have their turns one after the other, however much one of them asks', () => {
  const queue = createFairQueue<string>();
  for (const item of ['a1', 'a2', 'a3']) queue.add('a', item);
  queue.add('b', 'b1');
  const taken = [queue.next(), queue.next()];
  queue.add('c', 'c1');
  taken.push(queue.next(), queue.next(), queue.next(), queue.next());
  expect(taken).toEqual(['a1', 'b1', 'a2', 'c1', 'a3', undefined]);
});
