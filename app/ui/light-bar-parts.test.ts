import { describe, expect, test } from 'vitest';
import { lightBarParts } from './light-bar-parts.ts';

const NOTHING = { green: 0, yellow: 0, red: 0, none: 0 };

describe('the parts of a bar of lights', () => {
  test('stand side by side in the order of the lights, as wide as their shares', () => {
    expect(lightBarParts({ green: 5, yellow: 3, red: 0, none: 2 })).toEqual([
      { light: 'green', count: 5, share: 0.5, from: 0, width: 50 },
      { light: 'yellow', count: 3, share: 0.3, from: 50, width: 30 },
      { light: 'none', count: 2, share: 0.2, from: 80, width: 20 },
    ]);
  });

  test('are seen however few they are, still fill the bar, and keep their true share', () => {
    const parts = lightBarParts({ green: 995, yellow: 1, red: 2, none: 2 });
    expect(parts.map(({ width }) => Math.round(width))).toEqual([91, 3, 3, 3]);
    expect(parts.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
    expect(parts[1]?.share).toBe(0.001);
  });

  test('are none where nothing is counted', () => {
    expect(lightBarParts(NOTHING)).toEqual([]);
    expect(lightBarParts({ ...NOTHING, red: 4 })).toMatchObject([{ light: 'red', from: 0, width: 100 }]);
  });
});
