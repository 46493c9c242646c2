import { expect, test } from 'vitest';
import { asId, type DocumentId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import { contextRooms } from './context-rooms.ts';
import { inlineDocumentWork } from './document-work.ts';
import type { Rooms } from './rooms.ts';
import { createMemoryUpdateLog } from './update-log.memory.ts';

const planId = asId<PlanId>('plan');
const person = asId<PersonId>('somebody');

/** Rooms in which the plan cannot be read, on a database that answers or does not. */
function brokenRooms(answers: boolean) {
  const memory = createMemoryUpdateLog();
  const documentId = memory.addDocument(planId, 'plan');
  const failures: DocumentId[] = [];
  const broken = () => Promise.reject(new Error('cannot be read'));
  const rooms = contextRooms({
    rooms: { readPlan: broken, open: broken, edit: broken } as unknown as Rooms,
    log: { ...memory, newest: (ids) => (answers ? memory.newest(ids) : Promise.reject(new Error('no database'))) },
    history: memory,
    work: { ...inlineDocumentWork, readPlan: broken },
    storePlan: broken,
    newId: () => 'new',
    created: () => undefined,
    failed: (_error, id) => failures.push(id),
  });
  return { rooms, failures, documentId };
}

test('a plan that cannot be read is told apart from a database that does not answer', async () => {
  const { rooms, failures, documentId } = brokenRooms(true);
  expect(await rooms.read(planId)).toEqual({ content: null, seq: 0 });
  expect(await rooms.readAt(planId, 0)).toEqual({ content: null, seq: 0 });
  expect(await rooms.restore(planId, 0, person)).toBeNull();
  expect(failures).toEqual([documentId, documentId, documentId]);
  const { rooms: without, failures: none } = brokenRooms(false);
  await expect(without.read(planId)).rejects.toThrow('no database');
  await expect(without.readAt(planId, 0)).rejects.toThrow('no database');
  await expect(without.restore(planId, 0, person)).rejects.toThrow('no database');
  expect(none).toEqual([]);
});
