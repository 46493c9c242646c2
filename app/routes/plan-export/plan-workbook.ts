import type { Locale } from '#app/domain/indicator-set.ts';
import type { NamedPerson } from '#app/domain/plan-rows.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { format } from '#app/i18n/format.ts';
import { TIME_ZONE } from '#app/domain/day.ts';
import { PLAN_SHEET_WORDS } from '#app/i18n/plan-sheet-words.ts';
import type { PlanHead } from '#app/data/plans.server.ts';
import type { PlanWorkbook } from '#app/sheet/write-plan.server.ts';
import { actionFacts } from './action-facts.ts';
import type { PlanFile } from './plan-file.ts';

const READING = ['targets', 'evidence', 'dependsOn'] as const;

/** The plan as a workbook to be edited; what no cell can hold stands beside it to be read. */
export function planWorkbook(
  plan: PlanHead,
  seq: number,
  file: PlanFile,
  {
    locale,
    people,
    address,
  }: { readonly locale: Locale; readonly people: readonly NamedPerson[]; readonly address: string },
): PlanWorkbook {
  const { fields } = ACTION_WORDS[locale];
  const { about } = PLAN_SHEET_WORDS[locale];
  const { content } = file;
  const facts = new Map(content.actions.map((action) => [action.id as string, actionFacts(action, file, locale)]));
  const descriptions = new Map(content.actions.map(({ id, descriptionText }) => [id as string, descriptionText]));
  return {
    planId: plan.id,
    seq,
    isShared: plan.clusterId === null,
    content,
    names: {
      clusters: [...file.clusters].map(([id, name]) => ({ id, name })),
      people,
      indicatorCodes: new Set(file.indicators.keys()),
    },
    reading: [
      { heading: fields.description, of: (id) => descriptions.get(id) ?? '' },
      ...READING.map((field) => ({
        heading: fields[field],
        of: (id: string) =>
          (facts.get(id)?.find(({ label }) => label === fields[field])?.runs ?? []).map(({ text }) => text).join(''),
      })),
    ],
    about: [
      [about.plan, file.title],
      [about.of, file.owner],
      [about.exportedAt, format(locale).instant(file.exportedAt, TIME_ZONE)],
      [about.address, address],
    ],
  };
}
