import type { SetRows } from './parse-set.ts';
import type { SetRow } from './set-cells.ts';
import type { IndicatorContent, SetContent } from './set-content.ts';
import type { SetField } from './set-problem.ts';
import { EMPTY, type Cell } from './sheet.ts';

export const textCellOf = (text: string): Cell => (text === '' ? EMPTY : { is: 'text', text });
const number = (value: number): Cell => ({ is: 'number', number: value, isShownAsPercent: false });
const answer = (value: boolean | null): Cell => textCellOf(value === null ? 'unknown' : value ? 'yes' : 'no');

/** The set as rows; read again they give the same set. */
export function rowsOfSet({ name, source, groups, themes, indicators }: SetContent): SetRows {
  const named = ({ code, name: given }: SetContent['groups'][number], index: number): SetRow =>
    row(index, { code: textCellOf(code), nameNb: textCellOf(given.nb), nameEn: textCellOf(given.en) });
  return {
    set: row(0, {
      nameNb: textCellOf(name.nb),
      nameEn: textCellOf(name.en),
      sourceNb: textCellOf(source.nb),
      sourceEn: textCellOf(source.en),
    }),
    groups: groups.map(named),
    themes: themes.map(named),
    indicators: indicators.map((indicator, index) => row(index, indicatorCells(indicator))),
    levels: indicators
      .flatMap(({ code, levels }) => levels.map((level) => ({ code, ...level })))
      .map(({ code, value, name: given }, index) =>
        row(index, {
          indicatorCode: textCellOf(code),
          value: number(value),
          nameNb: textCellOf(given.nb),
          nameEn: textCellOf(given.en),
        }),
      ),
  };
}

export function indicatorCells(indicator: IndicatorContent): SetRow['cells'] {
  const { bounds, boundsNote, name } = indicator;
  return {
    code: textCellOf(indicator.code),
    groupCode: textCellOf(indicator.groupCode),
    themeCode: textCellOf(indicator.themeCode ?? ''),
    nameNb: textCellOf(name.nb),
    nameEn: textCellOf(name.en),
    kind: textCellOf(indicator.kind),
    unit: textCellOf(indicator.unit),
    direction: textCellOf(bounds.direction),
    minimum: number(bounds.minimum),
    excellence: number(bounds.excellence),
    boundsNoteNb: textCellOf(boundsNote.nb),
    boundsNoteEn: textCellOf(boundsNote.en),
    weight: number(indicator.weight),
    silverAudit: answer(indicator.isSilverAudit),
    silverMinimum: answer(indicator.isSilverMinimum),
    goldMinimum: answer(indicator.isGoldMinimum),
  };
}

const row = (index: number, cells: Partial<Record<SetField, Cell>>): SetRow => ({ row: index + 1, cells });
