import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { createPlanMetrics } from './plan-metrics.ts';

const asked = (sum: () => Promise<number | null>) => {
  const registry = new Registry();
  const aggregate = async () => ({ _sum: { unreadable: await sum() } });
  const metrics = createPlanMetrics(registry, { planView: { aggregate } } as unknown as PrismaClient);
  return { metrics, text: () => registry.metrics() };
};

test('the entries that cannot be read are those of all plans now', async () => {
  let sum: number | null = null;
  const { text } = asked(async () => sum);
  expect(await text()).toContain('plan_unreadable_entries 0');
  sum = 3;
  expect(await text()).toContain('plan_unreadable_entries 3');
});

test('failures are counted, and told while the database does not answer', async () => {
  const { metrics, text } = asked(() => Promise.reject(new Error('no database')));
  metrics.projectionFailed();
  metrics.projectionFailed();
  expect(await text()).toContain('plan_projection_failures_total 2');
});
