import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asId, type DocumentId } from '#app/domain/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { createProjector, delayAfterMs } from './projector.ts';

test.each([
  [0, 200],
  [40, 200],
  [41, 205],
  [300, 1500],
  [400, 2000],
  [60_000, 2000],
])('after a plan took %i ms its rows wait %i ms', (tookMs, delayMs) => expect(delayAfterMs(tookMs)).toBe(delayMs));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a large plan is read less often than a small one, and a small one as before once it is small again', async () => {
  const documentId = asId<DocumentId>('large');
  const startedAtMs: number[] = [];
  let tookMs = 300;
  let counted = 0;
  const projector = createProjector({
    db: {
      document: { findUnique: async () => ({ kind: 'plan', plan: { id: 'plan', forumId: 'f', clusterId: null } }) },
    } as unknown as PrismaClient,
    rooms: {
      readPlan: async () => {
        startedAtMs.push(performance.now());
        await new Promise((done) => setTimeout(done, tookMs));
        throw new Error('as long as it takes');
      },
    },
    changes: { publish: () => undefined, subscribe: () => () => undefined },
    now: () => new Date(0),
    failed: (error) => {
      throw error;
    },
    counted: () => (counted += 1),
  });
  const from = performance.now();
  const edit = async () => {
    const before = performance.now();
    projector.committed(documentId);
    await vi.advanceTimersByTimeAsync(3_000);
    return Math.round((startedAtMs.at(-1) ?? from) - before);
  };
  expect(await edit()).toBe(200);
  expect(await edit()).toBe(1500);
  tookMs = 10;
  expect(await edit()).toBe(1500);
  expect(await edit()).toBe(200);
  expect(counted).toBe(4);
});
