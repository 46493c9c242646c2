import { describe, expect, test } from 'vitest';
import { LATE_MS, savedState, type SavedFacts } from './saved-state.ts';

const ALL_IS_WELL: SavedFacts = {
  connection: 'open',
  hasContent: true,
  hasUnstored: false,
  waitedMs: 0,
  storingFails: false,
  keepsOnDevice: true,
};
const state = (facts: Partial<SavedFacts>) => savedState({ ...ALL_IS_WELL, ...facts });

describe('what is said of this person’s edits', () => {
  test('[SA1] saved only with an open connection and nothing unstored', () => {
    const facts = (['connecting', 'open', 'refused'] as const).flatMap((connection) =>
      [true, false].flatMap((hasContent) =>
        [true, false].flatMap((hasUnstored) =>
          [true, false].map((keepsOnDevice) => ({ connection, hasContent, hasUnstored, keepsOnDevice })),
        ),
      ),
    );
    const saved = facts.filter((one) => state(one).is === 'saved');
    expect(saved.map(({ connection, hasContent, hasUnstored }) => [connection, hasContent, hasUnstored])).toEqual([
      ['open', true, false],
      ['open', true, false],
    ]);
  });

  test('[SA1] saving while the server has time, not saved when it takes too long', () => {
    expect(state({ hasUnstored: true, waitedMs: LATE_MS - 1 })).toEqual({ is: 'saving' });
    expect(state({ hasUnstored: true, waitedMs: LATE_MS })).toEqual({ is: 'not-saved', why: 'late' });
  });

  test('[OF4] not saved as soon as the server says that it cannot store; without edits nothing is lost', () => {
    expect(state({ hasUnstored: true, storingFails: true })).toEqual({ is: 'not-saved', why: 'failing' });
    expect(state({ storingFails: true })).toEqual({ is: 'saved' });
  });

  test('[SA2] without a connection edits wait on this device, or nowhere', () => {
    const offline = { connection: 'connecting', hasUnstored: true } as const;
    expect(state(offline)).toEqual({ is: 'offline', unstored: true });
    expect(state({ ...offline, keepsOnDevice: false })).toEqual({ is: 'not-saved', why: 'nowhere' });
    expect(state({ ...offline, hasUnstored: false, keepsOnDevice: false })).toEqual({ is: 'offline', unstored: false });
  });

  test('[SA1] a refused connection with edits is not saved, wherever they are kept', () => {
    expect(state({ connection: 'refused', hasUnstored: true })).toEqual({ is: 'not-saved', why: 'refused' });
    expect(state({ connection: 'refused' })).toEqual({ is: 'offline', unstored: false });
  });

  test('nothing before the plan has come', () => {
    expect(state({ hasContent: false })).toEqual({ is: 'loading' });
    expect(state({ hasContent: false, connection: 'connecting' })).toEqual({ is: 'loading' });
  });
});
