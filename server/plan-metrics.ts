import { Counter, Gauge, type Registry } from 'prom-client';
import type { PrismaClient } from '#prisma/generated/client.ts';

export interface PlanMetrics {
  /** A plan's rows could not be brought up to date. */
  projectionFailed(): void;
}

/** How the plans of this installation stand, for whoever runs it. */
export function createPlanMetrics(registry: Registry, db: Pick<PrismaClient, 'planView'>): PlanMetrics {
  const failures = new Counter({
    name: 'plan_projection_failures_total',
    help: "Times that a plan's rows could not be brought up to date, in this process",
    registers: [registry],
  });
  new Gauge({
    name: 'plan_unreadable_entries',
    help: 'Entries that cannot be read, in all plans of the installation',
    registers: [registry],
    async collect() {
      try {
        this.set((await db.planView.aggregate({ _sum: { unreadable: true } }))._sum.unreadable ?? 0);
      } catch {
        // The other figures are wanted most while the database does not answer.
        this.reset();
      }
    },
  });
  return { projectionFailed: () => failures.inc() };
}
