import { describe, expect, test } from 'vitest';
import { SET_31 } from '#tests/fixtures/indicator-sets/sets.ts';
import {
  publishingProblems,
  withBounds,
  withFrame,
  withIndicator,
  withIndicatorMoved,
  withoutIndicator,
  type SetEdit,
  type SetFrame,
} from './edit-set.ts';
import type { IndicatorContent, SetContent } from './set-content.ts';

const indicator = (code: string, change: Partial<IndicatorContent> = {}): IndicatorContent => {
  const found = SET_31.indicators.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return { ...found, ...change };
};
const after = (edit: SetEdit, content: SetContent = SET_31): SetContent => {
  const edited = edit(content);
  if (!edited.ok) throw new Error(JSON.stringify(edited.problem));
  return edited.value.content;
};
const codes = ({ indicators }: SetContent, group = '1') =>
  indicators.filter(({ groupCode }) => groupCode === group).map(({ code }) => code);
const FRAME: SetFrame = {
  ...SET_31,
  groups: SET_31.groups.map((group) => ({ ...group, was: group.code })),
  themes: SET_31.themes.map((theme) => ({ ...theme, was: theme.code })),
};

describe('an indicator', () => {
  test('that is new stands last in its group', () => {
    const added = after(withIndicator(null, indicator('1.2', { code: '1.3' })));
    expect(codes(added)).toEqual(['1.1.0', '1.1.1', '1.1.2', '1.2', '1.3']);
    expect(added.indicators[5]?.code).toBe('2.1');
  });

  test('that is changed keeps its place, and one that got another code says so', () => {
    const edited = withIndicator('1.1.1', indicator('1.1.1', { code: '1.1.9' }))(SET_31);
    expect(edited.ok && codes(edited.value.content)).toEqual(['1.1.0', '1.1.9', '1.1.2', '1.2']);
    expect(edited.ok && edited.value.renamed).toEqual(new Map([['1.1.1', '1.1.9']]));
  });

  test('in another group stands last there', () => {
    expect(codes(after(withIndicator('1.1.1', indicator('1.1.1', { groupCode: '3' }))), '3')).toEqual([
      '3.1',
      '3.2',
      '1.1.1',
    ]);
  });

  test('never has the code of another', () => {
    const edited = withIndicator('1.1.1', indicator('1.1.1', { code: '2.1' }))(SET_31);
    expect(!edited.ok && edited.problem).toMatchObject([{ code: 'set.code-twice', field: 'code' }]);
  });

  test('moves within its group and no further', () => {
    expect(codes(after(withIndicatorMoved('1.1.2', -1)))).toEqual(['1.1.0', '1.1.2', '1.1.1', '1.2']);
    expect(after(withIndicatorMoved('1.2', 1))).toEqual(SET_31);
    expect(after(withIndicatorMoved('1.1.0', -1))).toEqual(SET_31);
  });

  test('can go', () => {
    expect(codes(after(withoutIndicator('1.1.1')))).toEqual(['1.1.0', '1.1.2', '1.2']);
  });
});

test('bounds change by code, and directions stay', () => {
  const changed = after(withBounds(new Map([['2.2.4', { minimum: 50, excellence: 10 }]])));
  expect(changed.indicators.find(({ code }) => code === '2.2.4')?.bounds).toEqual({
    minimum: 50,
    excellence: 10,
    direction: 'lower',
  });
  expect(changed.indicators.filter((one, index) => one !== SET_31.indicators[index])).toHaveLength(1);
});

describe('groups and themes', () => {
  test('in another order take their indicators along, and so do those with another code', () => {
    const [first, ...others] = FRAME.groups;
    if (first === undefined) throw new Error('no group');
    const changed = after(withFrame({ ...FRAME, groups: [...others, { ...first, code: '9' }] }));
    expect(changed.groups.map(({ code }) => code)).toEqual(['2', '3', '4', '5', '9']);
    expect(changed.indicators.at(-1)).toEqual({ ...indicator('1.2'), groupCode: '9' });
  });

  test('two that swap their codes swap no indicators', () => {
    const [first, second, ...others] = FRAME.groups;
    if (first === undefined || second === undefined) throw new Error('no groups');
    const swapped = [{ ...first, code: '2' }, { ...second, code: '1' }, ...others];
    expect(codes(after(withFrame({ ...FRAME, groups: swapped })), '2')).toEqual(codes(SET_31, '1'));
  });

  test('a group with indicators does not go; a theme does, and leaves them', () => {
    const edited = withFrame({ ...FRAME, groups: FRAME.groups.slice(1) })(SET_31);
    expect(!edited.ok && edited.problem).toMatchObject([{ code: 'set.group-in-use', value: '1', indicators: 4 }]);
    const without = after(withFrame({ ...FRAME, themes: FRAME.themes.slice(1) }));
    expect(without.indicators.filter(({ themeCode }) => themeCode === null).map(({ code }) => code)).toEqual([
      '4.6.1',
      '4.6.2',
      '5.1',
      '5.2',
    ]);
  });
});

test('[IS3] a set without groups or indicators, or with a group that has none, is not published', () => {
  const codesOf = (content: SetContent) => publishingProblems(content).map(({ code, value }) => [code, value]);
  expect(codesOf(SET_31)).toEqual([]);
  expect(codesOf({ ...SET_31, groups: [], indicators: [] })).toEqual([['set.no-groups', null]]);
  expect(codesOf({ ...SET_31, indicators: [] })).toEqual([['set.no-indicators', null]]);
  const withoutFinancing = { ...SET_31, indicators: SET_31.indicators.filter(({ groupCode }) => groupCode !== '3') };
  expect(codesOf(withoutFinancing)).toEqual([['set.group-empty', '3 Finansiering']]);
});
