import { describe, expect, test } from 'vitest';
import { CLOSE, isFinalClose } from '#app/document/wire.ts';
import type { SavedState } from '#app/sync/saved-state.ts';
import { losesEditsOnLeaving, refusalReason, savedLook, waitsFor } from './saved-look.ts';

const look = (saved: SavedState, access: 'read' | 'write' = 'write', code?: number, hasWithheld = false) =>
  savedLook({ saved, refusal: code === undefined ? undefined : { code, reason: '' }, hasWithheld }, access);

describe('what the page says about saving', () => {
  test.each([
    [{ is: 'loading' }, 'loading', 'quiet'],
    [{ is: 'saved' }, 'saved', 'quiet'],
    [{ is: 'saving' }, 'saving', 'quiet'],
    [{ is: 'offline', unstored: false }, 'offline', 'quiet'],
    [{ is: 'offline', unstored: true }, 'offlineUnstored', 'warning'],
    [{ is: 'not-saved', why: 'late' }, 'notSaved', 'danger'],
    [{ is: 'not-saved', why: 'nowhere' }, 'notSaved', 'danger'],
  ] as const)('[SA3] %o is said as %s, %s', (saved, says, tone) => {
    expect(look(saved)).toEqual({ says, tone });
  });

  test('[SA3] a reader is never told that something is saved', () => {
    expect(look({ is: 'saved' }, 'read').says).toBe('reading');
    expect(look({ is: 'offline', unstored: false }, 'read').says).toBe('readingOffline');
  });

  test.each([{ is: 'loading' }, { is: 'saved' }, { is: 'offline', unstored: false }] as const)(
    '[OF8] a reader whose device has edits that cannot be stored is warned, whatever else: %o',
    (saved) => {
      expect(look(saved, 'read', undefined, true)).toEqual({ says: 'withheld', tone: 'warning' });
    },
  );

  test('an ended connection is not called offline, and unstored edits in it are called not saved', () => {
    expect(look({ is: 'offline', unstored: false }, 'write', CLOSE.forbidden).says).toBe('closed');
    expect(look({ is: 'not-saved', why: 'refused' }, 'write', CLOSE.forbidden).says).toBe('notSaved');
  });
});

test('[SA4] leaving is guarded while edits are on their way or nowhere else, not when this device keeps them', () => {
  const loses = (saved: SavedState, refusal?: number, keepsOnDevice = true) =>
    losesEditsOnLeaving({
      saved,
      keepsOnDevice,
      refusal: refusal === undefined ? undefined : { code: refusal, reason: '' },
    });
  expect(loses({ is: 'saving' })).toBe(true);
  expect(loses({ is: 'not-saved', why: 'nowhere' })).toBe(true);
  expect(loses({ is: 'not-saved', why: 'refused' }, CLOSE.forbidden)).toBe(true);
  expect(loses({ is: 'not-saved', why: 'refused' }, CLOSE.signedOut)).toBe(false);
  expect(loses({ is: 'not-saved', why: 'refused' }, CLOSE.signedOut, false)).toBe(true);
  expect(loses({ is: 'offline', unstored: true })).toBe(false);
  expect(loses({ is: 'saved' })).toBe(false);
});

test('every final close code has a reason of its own in words', () => {
  const final = Object.values(CLOSE).filter(isFinalClose);
  expect(new Set(final.map(refusalReason)).size).toBe(final.length);
  expect(final.map(refusalReason)).not.toContain('other');
  expect(refusalReason(4999)).toBe('other');
});

test.each([
  [true, undefined, 'answer'],
  [false, undefined, 'connection'],
  [false, CLOSE.signedOut, 'sign-in'],
  [false, CLOSE.forbidden, 'nothing'],
] as const)(
  '[OF1] connected %s and refused with %s, what is not at the server waits for: %s',
  (isConnected, code, what) => {
    expect(waitsFor({ isConnected, refusal: code === undefined ? undefined : { code, reason: '' } })).toBe(what);
  },
);
