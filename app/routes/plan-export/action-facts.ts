import { isOverdue, type Action, type Target } from '#app/domain/action.ts';
import type { ClusterId } from '#app/domain/ids.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import type { Run } from '#app/domain/paper.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { format } from '#app/i18n/format.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { isSafeAddress } from '#app/routes/plan/text/rich-text-names.ts';
import type { PlanFile } from './plan-file.ts';
import { PLAN_EXPORT_WORDS } from './words.ts';

export interface Fact {
  readonly label: string;
  readonly runs: readonly Run[];
}

/** Every field of an action that is filled in, but its title and description, in the reader's words. */
export function actionFacts(action: Action, file: PlanFile, locale: Locale): readonly Fact[] {
  const words = ACTION_WORDS[locale];
  const own = PLAN_EXPORT_WORDS[locale];
  const { day, number } = format(locale);
  const late = isOverdue(action, file.today) ? ` (${words.overdue.toLowerCase()})` : '';
  const lines = (key: keyof typeof words.fields, of: readonly string[]) => fact(words.fields[key], of.join('\n'));
  return [
    fact(words.fields.status, `${words.status[action.status]}${late}`),
    fact(words.fields.responsible, action.responsible),
    lines('responsiblePeople', [...action.responsiblePeople.values()]),
    fact(words.fields.start, action.start && day(action.start)),
    fact(words.fields.deadline, action.deadline && day(action.deadline)),
    fact(words.fields.priority, action.priority && words.priority[action.priority]),
    fact(words.fields.effortDays, action.effortDays === null ? '' : number(action.effortDays)),
    fact(words.fields.costNok, action.costNok === null ? '' : number(action.costNok)),
    fact(words.fields.funding, action.funding),
    lines('indicators', indicatorLines(action, file, locale)),
    lines('targets', targetLines(action, file, locale)),
    lines('milestones', milestoneLines(action, locale)),
    { label: words.fields.evidence, runs: evidenceRuns(action, locale) },
    lines('dependsOn', dependencyLines(action, file, locale)),
    lines(
      'participants',
      action.participants.map((id) => clusterName(id, file, locale)),
    ),
    fact(words.fields.leadCluster, action.leadCluster && clusterName(action.leadCluster, file, locale)),
    fact(own.participation, participationLines(action, file, locale).join('\n')),
    fact(words.fields.jointAction, action.jointAction === null ? '' : own.yes),
    fact(words.fields.expectedEffect, action.expectedEffect),
    fact(words.fields.actualEffect, action.actualEffect),
  ].filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
}

const fact = (label: string, text: string | null): Fact => ({ label, runs: [{ text: (text ?? '').trim() }] });

export function indicatorName(code: string, { indicators }: PlanFile, locale: Locale): string {
  const name = indicators.get(code)?.name[locale];
  return name === undefined ? code : `${code} ${name}`;
}

function indicatorLines(action: Action, file: PlanFile, locale: Locale): readonly string[] {
  const words = ACTION_WORDS[locale];
  const { month, number, value } = format(locale);
  return [...action.indicators].map(([code, baseline]) => {
    const name = indicatorName(code, file, locale);
    if (baseline === null) return name;
    const unit = file.indicators.get(code)?.unit;
    const score =
      baseline.value === null ? '' : unit === undefined ? number(baseline.value) : value(baseline.value, unit);
    const light = LIGHT_WORDS[locale][baseline.light].toLowerCase();
    return `${name} – ${words.baseline({ day: month(baseline.takenOn), light, value: score })}`;
  });
}

export function targetWords(target: Target, code: string | null, file: PlanFile, locale: Locale): string {
  const { day, number, value } = format(locale);
  const unit = code === null ? undefined : file.indicators.get(code)?.unit;
  const parts = [
    target.value === null ? '' : unit === undefined ? number(target.value) : value(target.value, unit),
    target.light === null ? '' : LIGHT_WORDS[locale][target.light].toLowerCase(),
    target.by === null ? '' : PLAN_EXPORT_WORDS[locale].by({ day: day(target.by) }),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const targetLines = (action: Action, file: PlanFile, locale: Locale): readonly string[] =>
  [...action.targets].map(
    ([code, target]) => `${indicatorName(code, file, locale)}: ${targetWords(target, code, file, locale)}`,
  );

export function milestoneLines({ milestones }: Action, locale: Locale): readonly string[] {
  const words = PLAN_EXPORT_WORDS[locale];
  const { day } = format(locale);
  return milestones.map(({ title, isDone, due }) => {
    const about = [...(isDone ? [words.done] : []), ...(due === null ? [] : [words.due({ day: day(due) })])];
    return `${isDone ? '☑' : '☐'} ${title}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
  });
}

function evidenceRuns({ evidence }: Action, locale: Locale): readonly Run[] {
  const { day } = format(locale);
  return evidence.flatMap(({ title, address, addedOn }, at): Run[] => {
    const text = title.trim() === '' ? address : title;
    return [
      { text: `${at === 0 ? '' : '\n'}` },
      { text, ...(isSafeAddress(address) ? { link: address } : {}) },
      {
        text: `${!isSafeAddress(address) && address !== '' && text !== address ? ` ${address}` : ''}${addedOn === null ? '' : ` (${day(addedOn)})`}`,
      },
    ];
  });
}

function dependencyLines({ dependsOn }: Action, { content }: PlanFile, locale: Locale): readonly string[] {
  const titles = new Map(content.actions.map(({ id, title }) => [id, title.trim() || ACTION_WORDS[locale].untitled]));
  return dependsOn.map((id) => titles.get(id) ?? PLAN_EXPORT_WORDS[locale].goneAction);
}

const clusterName = (id: ClusterId, { clusters }: PlanFile, locale: Locale): string =>
  clusters.get(id) ?? ACTION_WORDS[locale].unknownCluster;

function participationLines({ participation }: Action, file: PlanFile, locale: Locale): readonly string[] {
  const words = PLAN_EXPORT_WORDS[locale];
  const { day } = format(locale);
  return participation.map(({ clusterId, what, on, by }) =>
    words[what]({ cluster: clusterName(clusterId, file, locale), day: day(on), by }),
  );
}
