import { fail, ok, type Result } from './result.ts';
import type { Localized } from './indicator-set.ts';
import type { Bounds } from './light.ts';
import { inGroupOrder, SET_LIMITS, type IndicatorContent, type SetContent } from './set-content.ts';
import type { SetPlace, SetProblem } from './set-problem.ts';

/** What came of an edit; mappings with other sets follow what was renamed. */
export interface EditedSet {
  readonly content: SetContent;
  /** The new code of indicators by the old one. */
  readonly renamed?: ReadonlyMap<string, string>;
}

export type SetEdit = (content: SetContent) => Result<EditedSet, SetProblem[]>;

const PLACE: SetPlace = { part: 'indicators', row: 1, field: 'code', value: null };

/** Puts the indicator in the place of the one with the code `was`; null: after the last one of its group. */
export function withIndicator(was: string | null, indicator: IndicatorContent): SetEdit {
  return (content) => {
    const { indicators } = content;
    const place: SetPlace = { ...PLACE, value: indicator.code };
    if (indicators.some(({ code }) => code === indicator.code && code !== was)) {
      return fail([{ ...place, code: 'set.code-twice', firstRow: null }]);
    }
    if (was === null && indicators.length >= SET_LIMITS.indicators) {
      return fail([{ ...place, code: 'set.too-many', limit: SET_LIMITS.indicators }]);
    }
    // Somebody else may have removed its group, theme, or the indicator itself meanwhile.
    const lost = lostReference(content, indicator);
    if (lost !== undefined) return fail([lost]);
    const before = indicators.find(({ code }) => code === was);
    const hasMoved = before === undefined || before.groupCode !== indicator.groupCode;
    const others = indicators.filter((one) => one !== before);
    const next = hasMoved ? [...others, indicator] : indicators.map((one) => (one === before ? indicator : one));
    const renamed = was !== null && was !== indicator.code ? new Map([[was, indicator.code]]) : undefined;
    return ok({
      content: inGroupOrder({ ...content, indicators: next }),
      ...(renamed === undefined ? {} : { renamed }),
    });
  };
}

function lostReference(content: SetContent, { groupCode, themeCode }: IndicatorContent): SetProblem | undefined {
  if (!content.groups.some(({ code }) => code === groupCode)) {
    return { ...PLACE, field: 'groupCode', value: groupCode, code: 'set.unknown-code', of: 'groups' };
  }
  if (themeCode !== null && !content.themes.some(({ code }) => code === themeCode)) {
    return { ...PLACE, field: 'themeCode', value: themeCode, code: 'set.unknown-code', of: 'themes' };
  }
  return undefined;
}

export function withoutIndicator(code: string): SetEdit {
  return (content) =>
    ok({ content: { ...content, indicators: content.indicators.filter((indicator) => indicator.code !== code) } });
}

/** One place up (-1) or down (1) within its group; at its end it stays. */
export function withIndicatorMoved(code: string, by: -1 | 1): SetEdit {
  return (content) => {
    const indicators = [...content.indicators];
    const at = indicators.findIndex((indicator) => indicator.code === code);
    const here = indicators[at];
    const there = indicators[at + by];
    if (here === undefined || there === undefined || here.groupCode !== there.groupCode) return ok({ content });
    indicators[at] = there;
    indicators[at + by] = here;
    return ok({ content: { ...content, indicators } });
  };
}

/** New bounds by indicator code; their directions stay as they are. */
export function withBounds(wanted: ReadonlyMap<string, Pick<Bounds, 'minimum' | 'excellence'>>): SetEdit {
  return (content) =>
    ok({
      content: {
        ...content,
        indicators: content.indicators.map((indicator) => {
          const bounds = wanted.get(indicator.code);
          return bounds === undefined ? indicator : { ...indicator, bounds: { ...indicator.bounds, ...bounds } };
        }),
      },
    });
}

/** A group or theme as it shall be, with the code that it had before; null for a new one. */
export interface NamedEdit {
  readonly was: string | null;
  readonly code: string;
  readonly name: Localized;
}

export interface SetFrame {
  readonly name: Localized;
  readonly source: Localized;
  readonly groups: readonly NamedEdit[];
  readonly themes: readonly NamedEdit[];
}

/**
 * Name, source, groups and themes, in their new order. Indicators follow a group or theme that got another code; a theme
 * that is gone leaves its indicators without one, and a group with indicators does not go.
 */
export function withFrame(frame: SetFrame): SetEdit {
  return (content) => {
    const groupCodes = newCodes(frame.groups);
    const themeCodes = newCodes(frame.themes);
    const stranded = content.groups.flatMap(({ code }): SetProblem[] => {
      const left = content.indicators.filter(({ groupCode }) => groupCode === code).length;
      if (left === 0 || groupCodes.has(code)) return [];
      return [{ part: 'groups', row: null, field: null, value: code, code: 'set.group-in-use', indicators: left }];
    });
    if (stranded.length > 0) return fail(stranded);
    const plain = ({ code, name }: NamedEdit) => ({ code, name });
    return ok({
      content: inGroupOrder({
        name: frame.name,
        source: frame.source,
        groups: frame.groups.map(plain),
        themes: frame.themes.map(plain),
        indicators: content.indicators.map((indicator) => ({
          ...indicator,
          groupCode: groupCodes.get(indicator.groupCode) ?? indicator.groupCode,
          themeCode: indicator.themeCode === null ? null : (themeCodes.get(indicator.themeCode) ?? null),
        })),
      }),
    });
  };
}

function newCodes(edits: readonly NamedEdit[]): ReadonlyMap<string, string> {
  return new Map(edits.flatMap(({ was, code }): [string, string][] => (was === null ? [] : [[was, code]])));
}

/** Everything anew, as a file has it. */
export function withContent(content: SetContent): SetEdit {
  return () => ok({ content });
}

/** [IS3] What keeps a draft from being published: no indicators, or a group that has none. */
export function publishingProblems({ groups, indicators }: SetContent): SetProblem[] {
  const whole: SetPlace = { part: 'indicators', row: null, field: null, value: null };
  if (groups.length === 0) return [{ ...whole, part: 'groups', code: 'set.no-groups' }];
  if (indicators.length === 0) return [{ ...whole, code: 'set.no-indicators' }];
  const used = new Set(indicators.map(({ groupCode }) => groupCode));
  return groups
    .filter(({ code }) => !used.has(code))
    .map(({ code, name }): SetProblem => ({
      ...whole,
      part: 'groups',
      value: `${code} ${name.nb}`,
      code: 'set.group-empty',
    }));
}
