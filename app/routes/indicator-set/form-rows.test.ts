import { describe, expect, test } from 'vitest';
import { editedRows, formRows, readRowIntent, rowIntent, setRows } from './form-rows.ts';

const form = new FormData();
for (const [name, value] of [
  ['groups.2.code', 'b'],
  ['groups.2.nameNb', 'B'],
  ['themes.0.code', 't'],
  ['groups.0.code', 'a'],
  ['groups.7.code', ' '],
  ['nameNb', 'x'],
]) {
  form.set(name ?? '', value ?? '');
}
const rows = formRows(form, 'groups');
const keys = (intent: Parameters<typeof editedRows>[1]) => editedRows(rows, intent).map(({ key }) => key);

test('rows stand as in the form, whatever their keys', () => {
  expect(rows).toEqual([
    { key: 2, values: { code: 'b', nameNb: 'B' } },
    { key: 0, values: { code: 'a' } },
    { key: 7, values: { code: ' ' } },
  ]);
});

describe('a row’s button', () => {
  test('adds, moves or takes out, and touches no other row', () => {
    expect(keys({ is: 'add', part: 'groups' })).toEqual([2, 0, 7, 8]);
    expect(keys({ is: 'up', part: 'groups', key: 0 })).toEqual([0, 2, 7]);
    expect(keys({ is: 'down', part: 'groups', key: 0 })).toEqual([2, 7, 0]);
    expect(keys({ is: 'remove', part: 'groups', key: 2 })).toEqual([0, 7]);
    expect(editedRows(rows, { is: 'up', part: 'groups', key: 0 })).toEqual(expect.arrayContaining([...rows]));
  });

  test('does nothing at an end, or to what is not there', () => {
    expect(keys({ is: 'up', part: 'groups', key: 2 })).toEqual([2, 0, 7]);
    expect(keys({ is: 'down', part: 'groups', key: 7 })).toEqual([2, 0, 7]);
    expect(keys({ is: 'up', part: 'groups', key: 99 })).toEqual([2, 0, 7]);
  });

  test('is read as it was written, and nothing else is', () => {
    for (const intent of [
      { is: 'add', part: 'levels' },
      { is: 'down', part: 'groups', key: 12 },
    ] as const) {
      expect(readRowIntent(rowIntent(intent), ['groups', 'levels'])).toEqual(intent);
    }
    for (const text of ['add set', 'up groups', 'save', '', null, 'up groups x']) {
      expect(readRowIntent(text, ['groups'])).toBe(undefined);
    }
  });
});

test('the domain gets rows numbered by their place, without those that nobody wrote in', () => {
  expect(setRows(rows, ['code', 'nameNb'])).toEqual([
    { row: 1, cells: { code: { is: 'text', text: 'b' }, nameNb: { is: 'text', text: 'B' } } },
    { row: 2, cells: { code: { is: 'text', text: 'a' }, nameNb: { is: 'empty' } } },
  ]);
});
