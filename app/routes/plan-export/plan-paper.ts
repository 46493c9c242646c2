import { readDay, TIME_ZONE } from '#app/domain/day.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import type { RichNode } from '#app/document/rich-text.ts';
import { wordsOf, type Block, type Paper, type PaperCell } from '#app/domain/paper.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { format } from '#app/i18n/format.ts';
import { actionFacts, indicatorName, targetWords } from './action-facts.ts';
import { commentBlocks } from './comment-blocks.ts';
import type { PlanFile, PlanHistory } from './plan-file.ts';
import { richBlocks, type RichWords } from './rich-blocks.ts';
import { PLAN_EXPORT_WORDS } from './words.ts';

/** [EX2] The whole plan for paper: goals, the actions as a table, each with all that is filled in, and the plan's text. */
export function planPaper(file: PlanFile, locale: Locale): Paper {
  const words = PLAN_EXPORT_WORDS[locale];
  const { day, instant } = format(locale);
  const { content, texts, horizonOn, exportedAt, history, comments } = file;
  const rich: RichWords = {
    decision: ({ on, by }) => {
      const decidedOn = readDay(on);
      return words.decision({ on: decidedOn === undefined ? on : day(decidedOn), by });
    },
    chip: ({ name, id, label }) => chipWords(name, id, file, locale) ?? label,
  };
  const heading = (text: string): Block => ({ is: 'heading', level: 1, runs: [{ text }] });
  return {
    language: locale,
    title: file.title,
    lines: [
      [file.owner, ...(horizonOn === null ? [] : [words.horizon({ day: day(horizonOn) })])].join(' · '),
      words.exportedAt({ at: instant(exportedAt, TIME_ZONE) }),
      ...(content.unreadable.length === 0 ? [] : [words.unreadable({ n: content.unreadable.length })]),
    ],
    blocks: [
      heading(words.goals),
      ...goalBlocks(file, locale),
      heading(words.actions),
      ...overview(file, locale),
      ...content.actions.flatMap((action, at): Block[] => [
        { is: 'heading', level: 2, runs: [{ text: `${at + 1}. ${titleOf(action.title, locale)}` }] },
        { is: 'facts', facts: actionFacts(action, file, locale) },
        ...description(texts.descriptions.get(action.id) ?? [], rich, locale),
      ]),
      heading(words.text),
      ...(content.text.trim() === '' && texts.text.length < 2
        ? [plain(words.noText)]
        : richBlocks(texts.text, rich, 2)),
      ...(comments === null ? [] : [heading(words.comments), ...commentBlocks(comments, file, locale)]),
      ...(history === null ? [] : [heading(words.history), ...historyBlocks(history, locale)]),
    ],
    footer: file.title,
    page: words.page,
  };
}

const plain = (text: string): Block => ({ is: 'paragraph', runs: [{ text }] });
const cells = (texts: readonly string[], isHead = false): readonly PaperCell[] =>
  texts.map((text) => ({ runs: [{ text }], ...(isHead ? { isHead } : {}) }));

/** As the page shows it; undefined where the label is all that is known. */
function chipWords(name: string, id: string, file: PlanFile, locale: Locale): string | undefined {
  switch (name) {
    case 'dateChip': {
      const on = readDay(id);
      return on === undefined ? undefined : format(locale).day(on);
    }
    case 'indicatorChip':
      return file.indicators.has(id) ? indicatorName(id, file, locale) : undefined;
    case 'actionChip': {
      const action = file.content.actions.find((each) => each.id === id);
      return action === undefined ? undefined : titleOf(action.title, locale);
    }
    default:
      return undefined;
  }
}

function description(nodes: readonly RichNode[], rich: RichWords, locale: Locale): readonly Block[] {
  const blocks = richBlocks(nodes, rich, 3);
  const isBlank = blocks.every((block) => 'runs' in block && wordsOf(block.runs).trim() === '');
  const label: Block = { is: 'paragraph', runs: [{ text: ACTION_WORDS[locale].fields.description, isBold: true }] };
  return isBlank ? [] : [label, ...blocks];
}

const titleOf = (title: string, locale: Locale): string => title.trim() || ACTION_WORDS[locale].untitled;

function goalBlocks(file: PlanFile, locale: Locale): readonly Block[] {
  const words = PLAN_EXPORT_WORDS[locale];
  const { goals } = file.content;
  if (goals.length === 0) return [plain(words.noGoals)];
  return [
    {
      is: 'table',
      widths: [5, 5, 4],
      rows: [
        cells([words.goal, ACTION_WORDS[locale].fields.indicators, words.shows], true),
        ...goals.map(({ title, indicatorCode, target }) =>
          cells([
            title,
            indicatorCode === null ? '' : indicatorName(indicatorCode, file, locale),
            targetWords(target, indicatorCode, file, locale),
          ]),
        ),
      ],
    },
  ];
}

function overview(file: PlanFile, locale: Locale): readonly Block[] {
  const words = PLAN_EXPORT_WORDS[locale];
  const { fields, status } = ACTION_WORDS[locale];
  const { day } = format(locale);
  const { actions } = file.content;
  if (actions.length === 0) return [plain(words.noActions)];
  return [
    {
      is: 'table',
      widths: [1, 6, 2.6, 4.6, 3.2, 2.6],
      rows: [
        cells(
          [words.number, fields.title, fields.status, fields.responsible, fields.deadline, fields.indicators],
          true,
        ),
        ...actions.map((action, at) =>
          cells([
            String(at + 1),
            titleOf(action.title, locale),
            status[action.status],
            [action.responsible, ...action.responsiblePeople.values()].filter((name) => name.trim() !== '').join(', '),
            action.deadline === null ? '' : day(action.deadline),
            [...action.indicators.keys()].join(', '),
          ]),
        ),
      ],
    },
  ];
}

function historyBlocks({ entries, isCut }: PlanHistory, locale: Locale): readonly Block[] {
  const words = PLAN_EXPORT_WORDS[locale];
  const { instant } = format(locale);
  const at = (from: Date, to: Date) => {
    const [first, last] = [instant(from, TIME_ZONE), instant(to, TIME_ZONE)];
    return first === last ? first : `${first} – ${last}`;
  };
  return [
    {
      is: 'table',
      widths: [5, 5, 2],
      rows: [
        cells([words.when, words.who, words.edits], true),
        ...entries.map(({ from, to, name, changes }) =>
          cells([at(from, to), name === null ? words.product : (name ?? words.person), String(changes)]),
        ),
      ],
    },
    ...(isCut ? [plain(words.earlier)] : []),
  ];
}
