import { expect, test } from 'vitest';
import { MOST_SHOWN, shownProblems } from './shown-problems.ts';

test('[BM31] a page shows so many problems, the first ones, with long texts cut', () => {
  const problems = Array.from({ length: 1_900 }, (_, index) => ({
    row: index + 2,
    column: 'Verdi',
    value: 'x'.repeat(4_000),
  }));
  const shown = shownProblems(problems);
  expect(shown).toHaveLength(MOST_SHOWN);
  expect(shown[0]).toMatchObject({ row: 2, column: 'Verdi' });
  expect(shown[0]?.value).toBe(`${'x'.repeat(120)}…`);
  expect(JSON.stringify(shown).length).toBeLessThan(50_000);
});
