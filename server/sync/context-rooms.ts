import type { Rooms as ContextRooms } from '#app/context.ts';
import type { Rooms } from './rooms.ts';
import type { UpdateLog } from './update-log.ts';

/** The rooms as routes know them: by plan, as plain data. */
export function contextRooms(rooms: Rooms, log: UpdateLog): ContextRooms {
  return {
    async read(planId) {
      const documentId = await log.findDocument(planId, 'plan');
      const read = documentId === undefined ? undefined : await rooms.readPlan(documentId);
      if (read === undefined) throw new Error(`plan ${planId} has no document`);
      return read;
    },
  };
}
