import { expect, test } from 'vitest';
import { Turnstile } from './turnstile.ts';

test('so many at a time, in the order in which they came, whatever becomes of one', async () => {
  const turnstile = new Turnstile(2);
  const events: string[] = [];
  const ends: (() => void)[] = [];
  const enter = (name: string, fails = false) =>
    turnstile
      .pass(async () => {
        events.push(`${name} in`);
        await new Promise<void>((done) => ends.push(done));
        if (fails) throw new Error(name);
      })
      .catch(() => events.push(`${name} failed`));
  const all = [enter('a', true), enter('b'), enter('c'), enter('d')];
  await Promise.resolve();
  expect(events).toEqual(['a in', 'b in']);
  expect(turnstile.waiting).toBe(2);
  ends.shift()?.();
  while (ends.length < 2) await Promise.resolve();
  expect(events).toContain('c in');
  expect(events).not.toContain('d in');
  for (let count = 0; count < 3; count += 1) {
    while (ends.length === 0) await Promise.resolve();
    ends.shift()?.();
  }
  await Promise.all(all);
  expect(events.filter((event) => event.endsWith('in'))).toEqual(['a in', 'b in', 'c in', 'd in']);
  expect(turnstile.waiting).toBe(0);
  await turnstile.pass(async () => events.push('e in'));
  expect(events.at(-1)).toBe('e in');
});
