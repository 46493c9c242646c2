import type { Locale } from '#app/domain/indicator-set.ts';
import type { Block } from '#app/domain/paper.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { format } from '#app/i18n/format.ts';
import { TIME_ZONE } from '#app/domain/day.ts';
import { GOAL_WORDS } from '#app/routes/plan/goals/words.ts';
import type { PlanFile, PlanThread } from './plan-file.ts';
import { PLAN_EXPORT_WORDS } from './words.ts';

/** [EX9] What is said about the plan, a heading for each thing that it is said of. */
export function commentBlocks(threads: readonly PlanThread[], file: PlanFile, locale: Locale): readonly Block[] {
  const words = PLAN_EXPORT_WORDS[locale];
  const { instant } = format(locale);
  if (threads.length === 0) return [{ is: 'paragraph', runs: [{ text: words.noComments }] }];
  return threads.flatMap((thread): Block[] => [
    { is: 'heading', level: 2, runs: [{ text: about(thread, file, locale) }] },
    ...(thread.quote === null ? [] : [line(words.quote({ text: thread.quote }))]),
    ...(thread.proposed === null ? [] : [line(words.proposed({ text: thread.proposed, decision: thread.decision }))]),
    ...thread.comments.map(({ name, at, text }): Block => ({
      is: 'paragraph',
      runs: [{ text: `${name}, ${instant(at, TIME_ZONE)}: `, isBold: true }, { text }],
    })),
  ]);
}

const line = (text: string): Block => ({ is: 'paragraph', runs: [{ text }] });

function about({ actionId, field, isResolved }: PlanThread, file: PlanFile, locale: Locale): string {
  const words = PLAN_EXPORT_WORDS[locale];
  const actions = ACTION_WORDS[locale];
  const goals = GOAL_WORDS[locale];
  const { content } = file;
  const action = content.actions.find(({ id }) => id === actionId);
  const goal = content.goals.find(({ id }) => id === actionId);
  const title = (action ?? goal)?.title;
  const subject =
    actionId === null
      ? field === null
        ? words.thePlan
        : words.text
      : title === undefined
        ? words.goneEntry
        : title.trim() === ''
          ? (action === undefined ? goals : actions).untitled
          : title;
  const known: Readonly<Record<string, string>> =
    action === undefined ? { ...actions.fields, ...goals.fields } : actions.fields;
  const part = actionId === null || field === null ? '' : ` – ${known[field] ?? field}`;
  return `${subject}${part}${isResolved ? ` (${words.resolved})` : ''}`;
}
