import { describe, expect, test } from 'vitest';
import type { SavedState } from '#app/sync/saved-state.ts';
import { planBanner } from './plan-banner.ts';

const banner = (
  saved: SavedState,
  { access = 'write' as 'read' | 'write', storingFails = false, keepsOnDevice = true, isLong = true } = {},
) => planBanner({ saved, storingFails, keepsOnDevice }, access, isLong);

describe('what stands over the plan', () => {
  test('[OF3] nothing for a moment without a connection, nor with one', () => {
    expect(banner({ is: 'offline', unstored: true }, { isLong: false })).toBeUndefined();
    expect(banner({ is: 'saved' }, { isLong: false })).toBeUndefined();
  });

  test('[OF3] offline, with what is safe and what is not', () => {
    expect(banner({ is: 'offline', unstored: false })).toEqual({ is: 'offline', says: 'keeps' });
    expect(banner({ is: 'offline', unstored: true })).toEqual({ is: 'offline', says: 'waiting' });
    expect(banner({ is: 'not-saved', why: 'nowhere' }, { keepsOnDevice: false })).toEqual({
      is: 'offline',
      says: 'notKept',
    });
    expect(banner({ is: 'offline', unstored: false }, { access: 'read' })).toEqual({ is: 'offline', says: 'reading' });
  });

  test('[OF4] the server cannot store: told to those with edits and to those without, readers too', () => {
    const failing = { storingFails: true, isLong: false };
    expect(banner({ is: 'not-saved', why: 'failing' }, failing)).toEqual({ is: 'storing', says: 'ownOnDevice' });
    expect(banner({ is: 'not-saved', why: 'failing' }, { ...failing, keepsOnDevice: false })).toEqual({
      is: 'storing',
      says: 'own',
    });
    expect(banner({ is: 'saved' }, failing)).toEqual({ is: 'storing', says: 'nothing' });
    expect(banner({ is: 'saved' }, { ...failing, access: 'read' })).toEqual({ is: 'storing', says: 'nothing' });
  });
});
