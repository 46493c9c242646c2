import { expect, test } from 'vitest';
import type { Light } from '#app/domain/light.ts';
import { demoComparisonGroups } from './comparison.ts';
import { DEMO_CLUSTERS } from './forum.ts';
import { DEMO_INDICATOR_SET } from './indicator-set.ts';
import { demoScores, WEAK_IN_REGION } from './scores.ts';

const rounds = demoScores();
const share = (lights: readonly Light[], light: Light) =>
  lights.filter((other) => other === light).length / lights.length;
const BETTER: Record<Light, number> = { green: 3, yellow: 2, red: 1, none: 0 };

test('the region is about 45 % green, 35 % yellow and 20 % red in its second round, and was worse in its first', () => {
  const second = rounds.flatMap((round) => round.second.map(({ light }) => light));
  expect(share(second, 'green')).toBeCloseTo(0.45, 1);
  expect(share(second, 'yellow')).toBeCloseTo(0.35, 1);
  expect(share(second, 'red')).toBeCloseTo(0.2, 1);
  const first = rounds.flatMap((round) => round.first.map(({ light }) => light));
  expect(share(first, 'green')).toBeLessThan(share(second, 'green') - 0.05);
});

test('the region is weakest where the founding article says it was', () => {
  const badness = DEMO_INDICATOR_SET.indicators.map(({ code }, position) => {
    const lights = rounds.map((round) => round.second[position]!.light);
    return { code, points: lights.reduce((sum, light) => sum + { red: 2, yellow: 1, green: 0, none: 0 }[light], 0) };
  });
  const weakest = badness.sort((a, b) => b.points - a.points).slice(0, WEAK_IN_REGION.length);
  expect(weakest.map(({ code }) => code).sort()).toEqual([...WEAK_IN_REGION].sort());
});

test('one cluster has moved up on cooperation, activities and working groups', () => {
  const at = DEMO_CLUSTERS.findIndex((cluster) => cluster.movedUp.length > 0);
  for (const code of ['2.6', '4.3', '4.5']) {
    const lightIn = (round: 'first' | 'second') => rounds[at]![round].find((score) => score.code === code)!.light;
    expect(BETTER[lightIn('second')], code).toBeGreaterThan(BETTER[lightIn('first')]);
  }
});

test('every cluster is weak where its plan says it is', () => {
  DEMO_CLUSTERS.forEach((cluster, at) => {
    for (const code of cluster.weakOn) {
      const score = rounds[at]!.second.find((other) => other.code === code)!;
      const isWeak = ['red', 'yellow'].includes(score.light) || cluster.notAssessed.second.includes(code);
      expect(isWeak, `${cluster.name} ${code} is ${score.light}`).toBe(true);
    }
  });
});

test.each([
  [29, 0.63, 0.27, 0.1],
  [28, 0.52, 0.32, 0.16],
])('the figures of the group of %i sum to its size and have its shares', (n, green, yellow, red) => {
  const { figures } = demoComparisonGroups().find((group) => group.n === n)!;
  const sum = (light: 'green' | 'yellow' | 'red') =>
    figures.reduce((total, figure) => total + figure[light], 0) / (n * figures.length);
  expect(figures.every((figure) => figure.green + figure.yellow + figure.red === n)).toBe(true);
  expect([sum('green'), sum('yellow'), sum('red')].map((part) => Math.round(part * 100) / 100)).toEqual([
    green,
    yellow,
    red,
  ]);
});
