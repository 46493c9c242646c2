import { expect, test } from 'vitest';
import { afterEvent, NOTHING_TYPED, savingWord, type SavingEvent } from './draft-saving.ts';

const SAVED: SavingEvent = { is: 'saved', draft: null };
const after = (...events: SavingEvent[]) => events.reduce(afterEvent, NOTHING_TYPED);
const typed = (value: string, name = 'score:4.2'): SavingEvent => ({ is: 'typed', name, value });

test('[BM22] is saved once the server has answered for all that was typed', () => {
  expect(savingWord(NOTHING_TYPED)).toBe('saved');
  expect(savingWord(after(typed('3')))).toBe('saving');
  expect(savingWord(after(typed('3'), { is: 'sent' }))).toBe('saving');
  expect(savingWord(after(typed('3'), { is: 'sent' }, SAVED))).toBe('saved');
});

test('[BM22] what is typed while something is on its way is not saved by its answer', () => {
  const saving = after(typed('3'), typed('x', 'remark:4.2'), { is: 'sent' }, typed('35'), SAVED);
  expect([...saving.typed]).toEqual([['score:4.2', '35']]);
  expect(savingWord(saving)).toBe('saving');
});

test('[BM22] a failed try is not saved, whatever is typed on, until one succeeds', () => {
  const failed = after(typed('3'), { is: 'sent' }, { is: 'failed', why: 'unreachable' }, typed('35'));
  expect(savingWord(failed)).toBe('notSaved');
  expect(failed.sent).toBeNull();
  const again = [{ is: 'sent' } as const, SAVED];
  expect(savingWord(again.reduce<typeof failed>(afterEvent, failed))).toBe('saved');
});
