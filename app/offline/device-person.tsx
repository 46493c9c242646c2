import { useEffect } from 'react';
import type { PersonId } from '#app/domain/ids.ts';
import { forgetCopiesOfOthers } from '#app/sync/local-copy.ts';
import { forgetWorker, tellWorker } from './this-device.ts';

/** [OF7] Tells this device who is at it now, so that nothing of one person is left for the next. */
export function DevicePerson({ personId, keepsOffline }: { personId: PersonId | null; keepsOffline: boolean }) {
  useEffect(() => {
    if (personId !== null) void forgetCopiesOfOthers(personId);
  }, [personId]);
  useEffect(() => {
    // One or the other: a worker that still hears who is here would write it down after all was taken away.
    if (keepsOffline) void tellWorker({ is: 'here', personId });
    else void forgetWorker();
  }, [personId, keepsOffline]);
  return null;
}
