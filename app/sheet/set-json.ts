import type { Localized } from '#app/domain/indicator-set.ts';
import type { SetContent } from '#app/domain/set-content.ts';

/** Says what a file is, and in which shape; docs/indicator-set-file.md describes it. */
export const SET_FORMAT = 'indicator-set/1';

/** The most that a set as JSON may have; a set of a hundred indicators with long notes is a third of it. */
export const MAX_SET_JSON_BYTES = 1024 * 1024;

const localized = ({ nb, en }: Localized) => ({ nb, en });

/** A set in the shape that its file and the API have. Keys stand in the order in which a person would read them. */
export function setAsJson({ name, source, groups, themes, indicators }: SetContent) {
  const named = ({ code, name: given }: SetContent['groups'][number]) => ({ code, name: localized(given) });
  return {
    name: localized(name),
    source: localized(source),
    groups: groups.map(named),
    themes: themes.map(named),
    indicators: indicators.map((indicator) => ({
      code: indicator.code,
      group: indicator.groupCode,
      theme: indicator.themeCode,
      name: localized(indicator.name),
      kind: indicator.kind,
      unit: indicator.unit,
      levels: indicator.levels.map(({ value, name: level }) => ({ value, name: localized(level) })),
      direction: indicator.bounds.direction,
      minimum: indicator.bounds.minimum,
      excellence: indicator.bounds.excellence,
      boundsNote: localized(indicator.boundsNote),
      weight: indicator.weight,
      silverAudit: indicator.isSilverAudit,
      silverMinimum: indicator.isSilverMinimum,
      goldMinimum: indicator.isGoldMinimum,
    })),
  };
}

export function writeSetJson(content: SetContent): string {
  return `${JSON.stringify({ format: SET_FORMAT, ...setAsJson(content) }, null, 2)}\n`;
}
