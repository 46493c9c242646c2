import { folded } from '#app/domain/folded.ts';
import { LOCALES, type Locale } from '#app/domain/indicator-set.ts';
import type { PartName } from '#app/domain/plan-differences.ts';
import { ACTION_ROW_FIELDS, GOAL_ROW_FIELDS, type RowField } from '#app/domain/plan-rows.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { PLAN_SHEET_WORDS } from '#app/i18n/plan-sheet-words.ts';

const JOINT_FIELDS: readonly RowField[] = ['participants', 'leadCluster'];

/** Only a shared plan's actions are of several clusters. */
export const actionFields = (isShared: boolean): readonly RowField[] =>
  ACTION_ROW_FIELDS.filter((field) => isShared || !JOINT_FIELDS.includes(field));

export const GOAL_FIELDS: readonly RowField[] = GOAL_ROW_FIELDS;

export function headingOf(part: PartName, field: RowField, locale: Locale): string {
  const { fields } = ACTION_WORDS[locale];
  const { goal } = PLAN_SHEET_WORDS[locale];
  return part === 'actions' ? fields[field as keyof typeof fields] : goal[field as keyof typeof goal];
}

export type ColumnUse = { readonly is: 'field'; readonly field: RowField } | { readonly is: 'id' | 'fingerprint' };

/** What a heading names, in either language; undefined for any other column, which is not read. */
export function columnUse(part: PartName, heading: string, fields: readonly RowField[]): ColumnUse | undefined {
  const wanted = folded(heading);
  const names = (word: (locale: Locale) => string) => LOCALES.some((locale) => folded(word(locale)) === wanted);
  if (names((locale) => PLAN_SHEET_WORDS[locale].id)) return { is: 'id' };
  if (names((locale) => PLAN_SHEET_WORDS[locale].fingerprint)) return { is: 'fingerprint' };
  const field = fields.find((each) => names((locale) => headingOf(part, each, locale)));
  return field === undefined ? undefined : { is: 'field', field };
}

/** The name of the part's sheet among those that there are. */
export function planSheetName(part: PartName, names: readonly string[]): string | undefined {
  const wanted = LOCALES.map((locale) => folded(PLAN_SHEET_WORDS[locale].sheets[part]));
  return names.find((name) => wanted.includes(folded(name)));
}
