import { describe, expect, test } from 'vitest';
import { saveLevels, type LevelFacts } from './save-levels.ts';

const WELL: LevelFacts = {
  keepsOnDevice: true,
  pendingWrites: 0,
  writtenAtMs: 5,
  hasUnstored: false,
  hasReceivedAll: false,
  storedAtMs: 7,
};
const levels = (facts: Partial<LevelFacts>) => saveLevels({ ...WELL, ...facts });

describe('where edits are', () => {
  test('[OF1] all three levels, with the times of their confirmations', () => {
    expect(levels({})).toEqual({
      device: { is: 'kept', atMs: 5 },
      server: { is: 'received' },
      stored: { is: 'stored', atMs: 7 },
    });
  });

  test('[OF1] on this device only when the browser has confirmed every write', () => {
    expect(levels({ pendingWrites: 1 }).device).toEqual({ is: 'writing' });
    expect(levels({ keepsOnDevice: false }).device).toEqual({ is: 'not-kept' });
  });

  test('[OF1] at the server only when it has said so, stored or not', () => {
    expect(levels({ hasUnstored: true }).server).toEqual({ is: 'waiting' });
    expect(levels({ hasUnstored: true, hasReceivedAll: true })).toMatchObject({
      server: { is: 'received' },
      stored: { is: 'waiting', atMs: 7 },
    });
  });

  test('[OF1] nothing is called stored before the server has confirmed anything', () => {
    expect(levels({ storedAtMs: undefined })).toMatchObject({
      server: { is: 'waiting' },
      stored: { is: 'waiting', atMs: undefined },
    });
  });
});
