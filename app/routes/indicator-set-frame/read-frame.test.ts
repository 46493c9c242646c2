import { expect, test } from 'vitest';
import { SET_31 } from '#tests/fixtures/indicator-sets/sets.ts';
import { frameOf, readFrame, typedFrame, type TypedFrame } from './read-frame.ts';

const asForm = ({ texts, groups, themes }: TypedFrame): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(texts)) form.set(name, value);
  for (const [part, rows] of Object.entries({ groups, themes })) {
    for (const { key, values } of rows) {
      for (const [field, value] of Object.entries(values)) form.set(`${part}.${key}.${field}`, value);
    }
  }
  return form;
};

test('an untouched form says what it was filled with', () => {
  const filled = frameOf(SET_31);
  const typed = typedFrame(asForm(filled));
  expect(typed).toEqual(filled);
  const read = readFrame(typed);
  expect(read.ok && read.value).toEqual({
    name: SET_31.name,
    source: SET_31.source,
    groups: SET_31.groups.map((group) => ({ ...group, was: group.code })),
    themes: SET_31.themes.map((theme) => ({ ...theme, was: theme.code })),
  });
});

test('rows that nobody wrote in shift no other’s past', () => {
  const [first, ...others] = frameOf(SET_31).groups;
  if (first === undefined) throw new Error('no group');
  const groups = [{ key: 90, values: {} }, { ...first, values: { ...first.values, code: '7' } }, ...others];
  const read = readFrame({ ...frameOf(SET_31), groups });
  expect(read.ok && read.value.groups.slice(0, 2).map(({ was, code }) => [was, code])).toEqual([
    ['1', '7'],
    ['2', '2'],
  ]);
});

test('[IS4] all that is wrong is told at once, at the rows of the form', () => {
  const filled = frameOf(SET_31);
  const read = readFrame({
    texts: { ...filled.texts, nameEn: ' ' },
    groups: [{ key: 8, values: {} }, ...filled.groups, { key: 9, values: { code: '2', nameNb: 'To' } }],
    themes: [{ key: 0, values: { code: 'a b' } }],
  });
  expect(!read.ok && read.problem.map(({ code, part, row, field }) => [code, part, row, field])).toEqual([
    ['set.missing', 'set', 1, 'nameEn'],
    ['set.code-twice', 'groups', 7, 'code'],
    ['set.missing', 'groups', 7, 'nameEn'],
    ['set.code-malformed', 'themes', 1, 'code'],
    ['set.missing', 'themes', 1, 'nameNb'],
    ['set.missing', 'themes', 1, 'nameEn'],
  ]);
});
