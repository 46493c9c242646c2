import { expect, test } from 'vitest';
import { DEMO_SET } from '#tests/support/demo-set.ts';
import { fieldOf, readBounds } from './read-bounds.ts';

const asTyped = (changes: Readonly<Record<string, string>>) => {
  const typed: Record<string, string> = {};
  for (const { code, bounds } of DEMO_SET.indicators) {
    typed[fieldOf('minimum', code)] = String(bounds.minimum);
    typed[fieldOf('excellence', code)] = String(bounds.excellence).replace('.', ',');
  }
  return (field: string) => ({ ...typed, ...changes })[field];
};

test('an untouched form gives the bounds it was filled with, decimal commas and all', () => {
  const read = readBounds(asTyped({}), DEMO_SET);
  expect(read).toEqual({
    ok: true,
    value: new Map(
      DEMO_SET.indicators.map(({ code, bounds: { minimum, excellence } }) => [code, { minimum, excellence }]),
    ),
  });
});

test('[BO1] every wrong field is told at once, each with its own problem', () => {
  const read = readBounds(
    asTyped({
      'minimum-1.1.0': 'seksti',
      'excellence-1.1.1': '',
      'minimum-1.2': '101 %',
      'minimum-2.1': '2 %',
      'excellence-2.2.4': '50',
      'minimum-4.5': '1,5',
    }),
    DEMO_SET,
  );
  expect(read).toEqual({
    ok: false,
    problem: {
      'minimum-1.1.0': { code: 'bounds.not-a-number' },
      'excellence-1.1.1': { code: 'bounds.missing' },
      'minimum-1.2': { code: 'bounds.out-of-range', minimum: 0, maximum: 100 },
      'minimum-2.1': { code: 'bounds.not-a-number' },
      'excellence-2.2.4': { code: 'bounds.excellence-not-better', direction: 'lower' },
      'minimum-4.5': { code: 'bounds.not-whole' },
    },
  });
});

test('a field that did not come is missing, never zero', () => {
  const read = readBounds(() => undefined, DEMO_SET);
  expect(read.ok ? [] : Object.values(read.problem)).toHaveLength(62);
});
