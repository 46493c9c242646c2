import type { IndicatorGroup, Locale } from '#app/domain/indicator-set.ts';
import type { LightCounts } from '#app/domain/light-aggregate.ts';
import { LIGHTS, type Light } from '#app/domain/light.ts';
import { SHARE_WORDS } from '#app/i18n/share-words.ts';
import type { NamedTable, TableCell } from './write-tables.server.ts';

/** A region, or a group of clusters that it stands beside. */
interface Column {
  readonly name: string;
  readonly all: LightCounts;
  /** By the group's code. */
  readonly groups: ReadonlyMap<string, LightCounts>;
}

/** How many lights of each colour, groups of indicators down, the region and its comparison groups across. */
export function groupSharesTable(
  groups: readonly IndicatorGroup[],
  columns: readonly Column[],
  locale: Locale,
): NamedTable {
  const words = SHARE_WORDS[locale];
  const row = (code: string, name: string, pick: (one: Column) => LightCounts | undefined): TableCell[] => [
    code,
    name,
    ...columns.flatMap((column) => lightCells(pick(column))),
  ];
  return {
    name: words.sheet,
    columns: [
      { title: words.code, width: 8 },
      { title: words.head, width: 36 },
      ...columns.flatMap(({ name }) => lightColumns(name, locale)),
    ],
    rows: [
      row('', words.all, ({ all }) => all),
      ...groups.map(({ code, name }) => row(code, name[locale], (column) => column.groups.get(code))),
    ],
  };
}

/** A column a light, headed by whose lights they are. */
export const lightColumns = (of: string, locale: Locale): NamedTable['columns'] =>
  LIGHTS.map((light: Light) => ({
    title: SHARE_WORDS[locale].of({ name: of, what: SHARE_WORDS[locale].lights[light] }),
    width: 14,
  }));

/** The counts under such columns; empty where there are none. */
export const lightCells = (counts: LightCounts | undefined): TableCell[] =>
  LIGHTS.map((light) => counts?.[light] ?? null);
