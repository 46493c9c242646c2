import { describe, expect, test } from 'vitest';
import { newRegister, registerAfter, type RegisterEvent } from './text-register.ts';

const after = (start: string, ...events: RegisterEvent[]) => events.reduce(registerAfter, newRegister(start));
const came = (text: string, isChosen = false): RegisterEvent => ({ is: 'came', text, isChosen });

describe('a field that is written together', () => {
  test('follows the others while nobody types in it here', () => {
    expect(after('a', came('b'))).toMatchObject({ draft: 'b', conflict: null });
  });

  test('keeps what one types when somebody else writes there too, and shows both', () => {
    const register = after('a', { is: 'focused' }, { is: 'typed', text: 'mine' }, came('theirs'));
    expect(register).toMatchObject({ draft: 'mine', conflict: { mine: 'mine', theirs: 'theirs' } });
  });

  test('stays in conflict while one types on, until both are the same', () => {
    const register = after('a', { is: 'focused' }, { is: 'typed', text: 'mine' }, came('theirs'));
    const typedOn = registerAfter(register, { is: 'typed', text: 'mine too' });
    expect(typedOn.conflict).toEqual({ mine: 'mine too', theirs: 'theirs' });
    expect(registerAfter(typedOn, { is: 'typed', text: 'theirs' }).conflict).toBeNull();
  });

  test('left in conflict, shows what the document holds and still offers one’s own', () => {
    const register = after('a', { is: 'focused' }, { is: 'typed', text: 'mine' }, came('theirs'), { is: 'blurred' });
    expect(register).toMatchObject({ draft: 'theirs', conflict: { mine: 'mine', theirs: 'theirs' } });
  });

  test('a choice ends the conflict', () => {
    const register = after('a', { is: 'focused' }, { is: 'typed', text: 'mine' }, came('theirs'), {
      is: 'chosen',
      text: 'mine',
    });
    expect(register).toMatchObject({ draft: 'mine', known: 'mine', conflict: null });
  });

  test('one’s own undo is followed even while the field has the focus', () => {
    const register = after('a', { is: 'focused' }, { is: 'typed', text: 'ab' }, came('a', true));
    expect(register).toMatchObject({ draft: 'a', conflict: null });
  });

  test('what was chosen of two values is followed even while the field has the focus, were it the value that stood', () => {
    const register = after('a', { is: 'focused' }, { is: 'typed', text: 'mine' }, came('theirs'));
    expect(registerAfter(register, came('theirs', true))).toMatchObject({ draft: 'theirs', conflict: null });
  });

  test('the echo of one’s own typing changes nothing', () => {
    const register = after('a', { is: 'focused' }, { is: 'typed', text: 'ab' });
    expect(registerAfter(register, came('ab'))).toBe(register);
  });
});
