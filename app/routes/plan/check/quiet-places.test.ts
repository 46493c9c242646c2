import { expect, test } from 'vitest';
import { isQuiet, NOWHERE_QUIET } from './quiet-places.ts';

test('[PC8] a field that one is in is marked only where it was marked when one came', () => {
  const at = (wasMarked: boolean) => ({ ...NOWHERE_QUIET, focused: { key: 'a deadline', wasMarked } });
  expect(isQuiet(at(false), 'a', 'deadline')).toBe(true);
  expect(isQuiet(at(true), 'a', 'deadline')).toBe(false);
  expect(isQuiet(at(false), 'a', 'responsible')).toBe(false);
});

test('[PC8] in an action just made, each field is quiet until it was left', () => {
  const made = { ...NOWHERE_QUIET, newPlace: 'a', left: new Set(['a deadline']) };
  expect(isQuiet(made, 'a', 'responsible')).toBe(true);
  expect(isQuiet(made, 'a', 'deadline')).toBe(false);
  expect(isQuiet(made, 'b', 'responsible')).toBe(false);
});
