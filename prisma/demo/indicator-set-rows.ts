import type { DemoIndicatorSet } from './indicator-set.ts';
import { demoComparisonGroups } from './comparison.ts';

/** An indicator set as rows, with the ids that its indicators got. */
export function indicatorSetRows(wanted: DemoIndicatorSet, forumId: string, newId: () => string) {
  const { name, source, series, version, isOfficial } = wanted;
  const setId = newId();
  const groups = wanted.groups.map((group, position) => ({
    id: newId(),
    setId,
    code: group.code,
    nameNb: group.name.nb,
    nameEn: group.name.en,
    position,
  }));
  const themes = wanted.themes.map((theme, position) => ({
    id: newId(),
    setId,
    code: theme.code,
    nameNb: theme.name.nb,
    nameEn: theme.name.en,
    position,
  }));
  const themeIds = new Map(themes.map((theme) => [theme.code, theme.id]));
  const groupIds = new Map(groups.map((group) => [group.code, group.id]));
  const indicators = wanted.indicators.map(({ name, groupCode, themeCode, levels, ...indicator }, position) => ({
    ...indicator,
    id: newId(),
    setId,
    groupId: known(groupIds, groupCode),
    themeId: known(themeIds, themeCode),
    ...(levels.length === 0
      ? {}
      : { levels: levels.map(({ value, name: named }) => ({ value, nb: named.nb, en: named.en })) }),
    nameNb: name.nb,
    nameEn: name.en,
    position,
  }));
  const indicatorIds = new Map(indicators.map(({ code, id }) => [code, id]));
  return {
    set: {
      id: setId,
      forumId,
      nameNb: name.nb,
      nameEn: name.en,
      series,
      version,
      isOfficial,
      sourceNb: source.nb,
      sourceEn: source.en,
    },
    groups,
    themes,
    indicators,
    indicatorId: (code: string) => known(indicatorIds, code),
  };
}

/** The comparison groups with their figures, taken on the day of the region's latest round. */
export function comparisonRows(parts: {
  readonly forumId: string;
  readonly setId: string;
  readonly takenOn: Date;
  readonly newId: () => string;
  readonly indicatorId: (code: string) => string;
}) {
  const { forumId, setId, takenOn, newId, indicatorId } = parts;
  const groups = demoComparisonGroups().map((group) => ({ ...group, id: newId() }));
  return {
    groups: groups.map(({ id, name, n }) => ({ id, forumId, setId, nameNb: name.nb, nameEn: name.en, n, takenOn })),
    figures: groups.flatMap(({ id, figures }) =>
      figures.map(({ code, ...counts }) => ({ groupId: id, indicatorId: indicatorId(code), ...counts, none: 0 })),
    ),
  };
}

function known(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`the demo has nothing with the code ${code}`);
  return id;
}
