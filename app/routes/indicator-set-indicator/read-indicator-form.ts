import type { Locale } from '#app/domain/indicator-set.ts';
import { readSetIndicator } from '#app/domain/read-set-indicator.ts';
import type { Result } from '#app/domain/result.ts';
import type { IndicatorContent, SetContent } from '#app/domain/set-content.ts';
import { SET_FIELDS, type SetField, type SetProblem } from '#app/domain/set-problem.ts';
import { indicatorCells } from '#app/domain/set-rows.ts';
import { cellText, type Cell } from '#app/domain/sheet.ts';
import { typedNumber } from '#app/i18n/typed-number.ts';
import { fieldsOf, formRows, setRows, type FormRow } from '#app/routes/indicator-set/form-rows.ts';

/** What stands in the form: texts by field, and the levels of a choice. */
export interface TypedIndicator {
  readonly texts: Readonly<Partial<Record<SetField, string>>>;
  readonly levels: readonly FormRow[];
}

const LEVEL_FIELDS = ['value', 'nameNb', 'nameEn'] as const;

export function typedOf(indicator: IndicatorContent, locale: Locale): TypedIndicator {
  const text = (cell: Cell): string => (cell.is === 'number' ? typedNumber(cell.number, locale) : cellText(cell));
  const cells = Object.entries(indicatorCells(indicator)) as [SetField, Cell][];
  return {
    texts: Object.fromEntries(cells.map(([field, cell]) => [field, text(cell)])),
    levels: indicator.levels.map(({ value, name }, key) => ({
      key,
      values: { value: typedNumber(value, locale), nameNb: name.nb, nameEn: name.en },
    })),
  };
}

/** A new indicator's form: what no source says is unknown, and every indicator weighs the same. */
export function typedNew(groupCode: string): TypedIndicator {
  const unknown = { silverAudit: 'unknown', silverMinimum: 'unknown', goldMinimum: 'unknown' };
  return {
    texts: { groupCode, kind: 'number', unit: 'count', direction: 'higher', weight: '1', ...unknown },
    levels: [],
  };
}

export function typedIndicator(form: FormData): TypedIndicator {
  return {
    texts: Object.fromEntries(
      SET_FIELDS.indicators.map((field) => {
        const value = form.get(field);
        return [field, typeof value === 'string' ? value : ''];
      }),
    ),
    levels: formRows(form, 'levels'),
  };
}

/** [IS4] The indicator that was typed, or all that is wrong with it. */
export function readIndicatorForm(
  typed: TypedIndicator,
  { groups, themes }: SetContent,
): Result<IndicatorContent, SetProblem[]> {
  const cells = fieldsOf((field) => typed.texts[field], SET_FIELDS.indicators);
  return readSetIndicator({ row: 1, cells }, setRows(typed.levels, LEVEL_FIELDS), {
    groups: new Set(groups.map(({ code }) => code)),
    themes: new Set(themes.map(({ code }) => code)),
  });
}
