import { describe, expect, test } from 'vitest';
import { isSameMark, knownMarks, marksAmong, readMark, type KnownMarks } from './unstored-marks.ts';

/** A copy's own store, as the windows of a device share it. */
function device() {
  const store = new Map<string, unknown>([['ownClients', '1 2']]);
  const marks = () => marksAmong(store);
  return {
    store,
    hasUnstored: () => marks().size > 0,
    edit(window: KnownMarks, from: number) {
      const [key, mark] = window.edited([[1, from]]);
      store.set(key, mark);
    },
    take(window: KnownMarks) {
      const unmet = window.unmet(marks());
      window.met(unmet);
      return [...unmet.values()].map(readMark);
    },
    stored(window: KnownMarks) {
      for (const [key, mark] of window.stored()) if (isSameMark(store.get(key), mark)) store.delete(key);
    },
  };
}

describe('what a device holds that is stored nowhere else', () => {
  test('[OF11] a window that has its own edits stored leaves the mark of another', () => {
    const { edit, stored, hasUnstored } = device();
    const [a, b] = [knownMarks('a'), knownMarks('b')];
    edit(a, 5);
    edit(b, 9);
    stored(b);
    expect(hasUnstored()).toBe(true);
    stored(a);
    expect(hasUnstored()).toBe(false);
  });

  test('[OF11] a later window that has read the edits of one that was closed takes its mark away when all is stored', () => {
    const { edit, take, stored, hasUnstored } = device();
    edit(knownMarks('closed'), 5);
    const later = knownMarks('later');
    expect(take(later)).toEqual([[[1, 5]]]);
    expect(hasUnstored()).toBe(true);
    stored(later);
    expect(hasUnstored()).toBe(false);
  });

  test('[OF11] not where the other has written more since, until that has been read too', () => {
    const { edit, take, stored, hasUnstored } = device();
    const [other, later] = [knownMarks('other'), knownMarks('later')];
    edit(other, 5);
    take(later);
    edit(other, 5);
    stored(later);
    expect(hasUnstored()).toBe(true);
    expect(take(later)).toHaveLength(1);
    expect(take(later)).toEqual([]);
    stored(later);
    expect(hasUnstored()).toBe(false);
  });

  test('[OF11] the mark of a version that had one for all windows counts, and is taken away as the others', () => {
    const { store, take, stored, hasUnstored } = device();
    store.set('hasUnstored', 0);
    expect(hasUnstored()).toBe(false);
    store.set('hasUnstored', 1);
    const later = knownMarks('later');
    expect([hasUnstored(), take(later)]).toEqual([true, [[]]]);
    stored(later);
    expect(hasUnstored()).toBe(false);
  });
});
