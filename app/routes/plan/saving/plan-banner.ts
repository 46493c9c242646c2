import type { DocumentState } from '#app/sync/open-document.ts';

/** What stands over the plan, in the words of OFFLINE_WORDS. */
export type PlanBanner =
  | { readonly is: 'storing'; readonly says: 'own' | 'ownOnDevice' | 'nothing' }
  | { readonly is: 'offline'; readonly says: 'keeps' | 'waiting' | 'notKept' | 'reading' };

/**
 * [OF3] Offline for a while: says what is safe. [OF4] The server cannot store: everyone in the room is told, readers too.
 * @param isLongOffline without a connection for longer than a moment
 */
export function planBanner(
  state: Pick<DocumentState, 'saved' | 'storingFails' | 'keepsOnDevice'>,
  access: 'read' | 'write',
  isLongOffline: boolean,
): PlanBanner | undefined {
  const { saved, storingFails, keepsOnDevice } = state;
  if (storingFails) {
    if (saved.is !== 'not-saved') return { is: 'storing', says: 'nothing' };
    return { is: 'storing', says: keepsOnDevice ? 'ownOnDevice' : 'own' };
  }
  if (!isLongOffline) return undefined;
  if (access === 'read') return { is: 'offline', says: 'reading' };
  if (!keepsOnDevice) return { is: 'offline', says: 'notKept' };
  return { is: 'offline', says: saved.is === 'offline' && saved.unstored ? 'waiting' : 'keeps' };
}
