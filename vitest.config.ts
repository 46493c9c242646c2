import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    minWorkers: 1,
    projects: [
      // Pure and fast: what `npm run check` runs.
      {
        test: {
          name: 'unit',
          include: [
            'app/{auth,domain,document,i18n,offline,pdf,routes,sheet,sync}/**/*.test.{ts,tsx}',
            'server/**/*.test.ts',
            'prisma/**/*.test.ts',
            'tests/*.test.ts',
            'tests/bench/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts'],
        },
      },
      // With a database, sockets or a server.
      {
        test: {
          name: 'parts',
          include: [
            'app/**/*.db.test.{ts,tsx}',
            'server/**/*.db.test.ts',
            'prisma/**/*.db.test.ts',
            'tests/{contracts,sync,routes,size}/**/*.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      // The built product as a process, with real sockets and a real browser; one file at a time.
      {
        test: {
          name: 'product',
          include: ['tests/{surface,faults,journeys}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          pool: 'forks',
          poolOptions: { forks: { singleFork: true } },
        },
      },
    ],
  },
});
