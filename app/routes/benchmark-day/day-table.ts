import type { Locale } from '#app/domain/indicator-set.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { CHANGE_WORDS } from '#app/i18n/change-words.ts';
import { format } from '#app/i18n/format.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { lightCells, lightColumns } from '#app/sheet/group-shares-table.ts';
import type { NamedTable, TableCell } from '#app/sheet/write-tables.server.ts';
import type { DayLine, Shown } from './day-line.ts';
import type { DayAction, PlanChoice } from './queries.server.ts';
import { reason } from './reason.ts';
import { inSection, SECTIONS } from './sections.ts';
import { DAY_WORDS } from './words.ts';

/** A row for each indicator of each action, in the page's order; an action that is linked to nothing has one as well. */
export function dayTable(
  actions: readonly DayAction[],
  { kind }: Pick<PlanChoice, 'kind'>,
  locale: Locale,
): NamedTable {
  const words = DAY_WORDS[locale];
  const { file } = words;
  const isRegion = kind === 'shared';
  const cells = isRegion ? regionCells : clusterCells;
  const columns = (of: (typeof file)['before'], when: string) =>
    isRegion
      ? [...lightColumns(when, locale), { title: of({ what: file.measured }), width: 28 }]
      : [
          { title: of({ what: file.value }), width: 12 },
          { title: of({ what: file.light }), width: 14 },
          { title: of({ what: file.measured }), width: 28 },
        ];
  const lineCells = (line: DayLine | null): TableCell[] => [
    line?.code ?? null,
    line?.indicator?.code ?? null,
    line?.indicator?.name[locale] ?? null,
    ...cells(line?.before ?? null, locale),
    ...cells(line?.after ?? null, locale),
    line === null ? null : CHANGE_WORDS[locale][line.movement.change],
    line === null || line.movement.why === null ? null : words.why[line.movement.why],
  ];
  return {
    name: words.title,
    columns: [
      { title: file.proposal, width: 18 },
      { title: file.reason, width: 44 },
      { title: file.action, width: 40 },
      { title: file.status, width: 12 },
      { title: file.code, width: 8 },
      { title: file.codeNow, width: 8 },
      { title: words.indicator, width: 40 },
      ...columns(file.before, words.before),
      ...columns(file.after, words.after),
      { title: words.change, width: 18 },
      { title: file.why, width: 36 },
    ],
    rows: SECTIONS.flatMap((section) =>
      inSection(actions, section).flatMap((action) => {
        const title = action.title.trim() === '' ? ACTION_WORDS[locale].untitled : action.title;
        const head = [
          words.proposal[section],
          reason(action, locale),
          title,
          ACTION_WORDS[locale].status[action.status],
        ];
        const lines = action.lines.length === 0 ? [null] : action.lines;
        return lines.map((line) => [...head, ...lineCells(line)]);
      }),
    ),
  };
}

function clusterCells(shown: Shown | null, locale: Locale): TableCell[] {
  if (shown?.of !== 'cluster') return [null, null, null];
  const words = DAY_WORDS[locale];
  const day = format(locale).day(shown.on);
  return [
    shown.score.value,
    LIGHT_WORDS[locale][shown.score.light],
    shown.isBaseline ? words.baselineOn({ day }) : words.roundOn({ day }),
  ];
}

function regionCells(shown: Shown | null, locale: Locale): TableCell[] {
  if (shown?.of !== 'region') return [...lightCells(undefined), null];
  return [...lightCells(shown.counts), DAY_WORDS[locale].roundNamed({ name: shown.roundName })];
}
