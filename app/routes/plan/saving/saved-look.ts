import { CLOSE } from '#app/document/wire.ts';
import type { DocumentState } from '#app/sync/open-document.ts';

/** What the page says about saving: one of the words of SAVED_WORDS, and how loudly. */
export interface SavedLook {
  readonly says:
    | 'loading'
    | 'saved'
    | 'saving'
    | 'offline'
    | 'offlineUnstored'
    | 'notSaved'
    | 'reading'
    | 'readingOffline'
    | 'withheld'
    | 'closed';
  readonly tone: 'quiet' | 'warning' | 'danger';
}

/** [SA3] Loud only when this person has edits that are not stored. */
export function savedLook(
  state: Pick<DocumentState, 'saved' | 'refusal' | 'hasWithheld'>,
  access: 'read' | 'write',
): SavedLook {
  const { saved, refusal, hasWithheld } = state;
  if (saved.is === 'not-saved') return { says: 'notSaved', tone: 'danger' };
  if (refusal !== undefined) return { says: 'closed', tone: 'warning' };
  // [OF8] Nothing that is shown is theirs, and nothing calm is said of what is not.
  if (hasWithheld) return { says: 'withheld', tone: 'warning' };
  if (saved.is === 'offline') {
    if (access === 'read') return { says: 'readingOffline', tone: 'quiet' };
    return saved.unstored ? { says: 'offlineUnstored', tone: 'warning' } : { says: 'offline', tone: 'quiet' };
  }
  if (access === 'read' && saved.is !== 'loading') return { says: 'reading', tone: 'quiet' };
  return { says: saved.is, tone: 'quiet' };
}

/**
 * [SA4] Leaving is asked about only where it could cost edits: they are on their way, or nowhere but in this
 * page. What this device keeps is sent when the person comes back, after signing in too.
 */
export function losesEditsOnLeaving(state: Pick<DocumentState, 'saved' | 'refusal' | 'keepsOnDevice'>): boolean {
  if (state.saved.is === 'saving') return true;
  return state.saved.is === 'not-saved' && !waitsForSignIn(state);
}

/** Edits wait on this device for the person to sign in again. */
export function waitsForSignIn({ refusal, keepsOnDevice }: Pick<DocumentState, 'refusal' | 'keepsOnDevice'>): boolean {
  return keepsOnDevice && refusal?.code === CLOSE.signedOut;
}

export type RefusalReason =
  'signedOut' | 'forbidden' | 'unknownDocument' | 'readerWrote' | 'tooLarge' | 'tooFast' | 'malformed' | 'other';

const REASONS: Readonly<Record<number, RefusalReason>> = {
  [CLOSE.signedOut]: 'signedOut',
  [CLOSE.forbidden]: 'forbidden',
  [CLOSE.unknownDocument]: 'unknownDocument',
  [CLOSE.readerWrote]: 'readerWrote',
  [CLOSE.tooLarge]: 'tooLarge',
  [CLOSE.tooFast]: 'tooFast',
  [CLOSE.malformed]: 'malformed',
};

export function refusalReason(code: number): RefusalReason {
  return REASONS[code] ?? 'other';
}

export type WaitsFor = 'answer' | 'connection' | 'sign-in' | 'nothing';

/** [OF1] What edits wait for that have not come to the server. */
export function waitsFor({ isConnected, refusal }: Pick<DocumentState, 'isConnected' | 'refusal'>): WaitsFor {
  if (refusal !== undefined) return refusal.code === CLOSE.signedOut ? 'sign-in' : 'nothing';
  return isConnected ? 'answer' : 'connection';
}
