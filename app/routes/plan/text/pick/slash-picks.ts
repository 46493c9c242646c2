import type { Editor, Range } from '@tiptap/core';
import {
  Calendar,
  Gavel,
  Heading2,
  Heading3,
  List,
  ListChecks,
  ListOrdered,
  ListTodo,
  Minus,
  Plus,
  Quote,
  Table2,
  TrafficCone,
  type LucideIcon,
} from 'lucide-react';
import { folded } from '#app/domain/folded.ts';
import { addDays, addMonths, type Day } from '#app/domain/day.ts';
import { format } from '#app/i18n/format.ts';
import { WRITING_WORDS } from '#app/i18n/writing-words.ts';
import { indicatorPicks } from './object-picks.ts';
import { isFound, MOST_PICKS, putChip, type Pick, type PickWorld } from './pick.ts';
import { putNewAction, redPicks } from './action-picks.ts';
import { typedDay } from './typed-day.ts';

type Command =
  | 'action'
  | 'indicator'
  | 'red'
  | 'decision'
  | 'date'
  | 'heading'
  | 'subheading'
  | 'bulletList'
  | 'orderedList'
  | 'taskList'
  | 'quote'
  | 'table'
  | 'divider';

/** [TX5] What each is called, in both languages whatever the page's is. The first of each language opens its own list. */
const COMMANDS: readonly {
  readonly command: Command;
  readonly Icon: LucideIcon;
  readonly names: readonly string[];
  /** What it offers once its name is written out. */
  readonly list?: (world: PickWorld, typed: string) => readonly Pick[];
}[] = [
  { command: 'action', Icon: Plus, names: ['tiltak', 'action', 'nytt', 'new'] },
  { command: 'indicator', Icon: ListChecks, names: ['indikator', 'indicator'], list: indicatorPicks },
  { command: 'red', Icon: TrafficCone, names: ['rødt', 'red', 'rød', 'rode', 'rodt', 'svak', 'weak'], list: redPicks },
  { command: 'decision', Icon: Gavel, names: ['beslutning', 'decision', 'vedtak'] },
  { command: 'date', Icon: Calendar, names: ['dato', 'date', 'dag', 'day'], list: datePicks },
  { command: 'heading', Icon: Heading2, names: ['overskrift', 'heading', 'h1', 'h2'] },
  { command: 'subheading', Icon: Heading3, names: ['mellomtittel', 'subheading', 'underoverskrift', 'h3'] },
  { command: 'bulletList', Icon: List, names: ['punktliste', 'bullet', 'liste', 'list', 'bulletlist'] },
  { command: 'orderedList', Icon: ListOrdered, names: ['nummerert', 'numbered', 'liste', 'list', 'ordered'] },
  { command: 'taskList', Icon: ListTodo, names: ['huskeliste', 'task', 'todo', 'sjekkliste', 'checklist', 'oppgaver'] },
  { command: 'quote', Icon: Quote, names: ['sitat', 'quote'] },
  { command: 'table', Icon: Table2, names: ['tabell', 'table'] },
  { command: 'divider', Icon: Minus, names: ['skillelinje', 'divider', 'linje', 'line', 'hr'] },
];

/** What `/…` offers. A name that is written out and what follows it: `/tiltak Felles nyhetsbrev`, `/rødt`, `/dato 1.5.2027`. */
export function slashPicks(world: PickWorld, typed: string): readonly Pick[] {
  if (typed.startsWith(' ')) return [];
  const [name = '', rest = ''] = /^(\S*)\s?(.*)$/s.exec(typed)?.slice(1) ?? [];
  const called = COMMANDS.find(({ names }) => names.some((one) => folded(one) === folded(name)));
  if (called?.list !== undefined) return called.list(world, rest).slice(0, MOST_PICKS);
  if (rest !== '') {
    return called?.command === 'action' || called?.command === 'decision' ? [commandPick(world, called, rest)] : [];
  }
  return COMMANDS.filter(
    ({ command, names }) =>
      isFound(name, names.join(' ')) ||
      isFound(name, WRITING_WORDS.nb.insert[command]) ||
      isFound(name, WRITING_WORDS.en.insert[command]),
  ).map((one) => commandPick(world, one, ''));
}

function commandPick(world: PickWorld, { command, Icon, names, list }: (typeof COMMANDS)[number], rest: string): Pick {
  const { insert, hint } = WRITING_WORDS[world.locale];
  const isWeak = command === 'red' && world.page.side.of === 'forum';
  return {
    key: command,
    label:
      rest !== '' && command === 'action' ? insert.actionNamed({ title: rest }) : insert[isWeak ? 'weak' : command],
    hint: command in hint ? hint[command as keyof typeof hint] : '',
    look: { Icon },
    put(editor, range) {
      if (list === undefined) return putCommand(world, command, rest, editor, range);
      // Its own list opens on its name.
      const called = names[world.locale === 'nb' ? 0 : 1] ?? command;
      editor
        .chain()
        .focus()
        .insertContentAt(range, `/${called} `, { parseOptions: { preserveWhitespace: 'full' } })
        .run();
    },
  };
}

function putCommand(world: PickWorld, command: Command, rest: string, editor: Editor, range: Range): void {
  const chain = editor.chain().focus().deleteRange(range);
  switch (command) {
    case 'action':
      return putNewAction(world, rest, editor, range);
    case 'decision':
      return putDecision(world, rest, editor, range);
    case 'heading':
      return void chain.setNode('heading', { level: 2 }).run();
    case 'subheading':
      return void chain.setNode('heading', { level: 3 }).run();
    case 'bulletList':
      return void chain.toggleBulletList().run();
    case 'orderedList':
      return void chain.toggleOrderedList().run();
    case 'taskList':
      return void chain.toggleTaskList().run();
    case 'quote':
      return void chain.setBlockquote().run();
    case 'table':
      return void chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
    case 'divider':
      return void chain.setHorizontalRule().run();
    default:
      return undefined;
  }
}

/** In an empty line the line becomes the decision; else it stands below. */
function putDecision({ page, writing }: PickWorld, rest: string, editor: Editor, range: Range): void {
  const attrs = { on: page.today, by: writing.me.id, label: writing.me.name };
  const block = editor.state.doc.resolve(range.from).parent;
  const isAlone = block.textContent.trim() === editor.state.doc.textBetween(range.from, range.to).trim();
  const chain = editor.chain().focus().deleteRange(range);
  if (isAlone && editor.state.doc.resolve(range.from).depth === 1) {
    chain.setNode('decision', attrs).insertContent(rest).run();
  } else {
    chain
      .insertContent({ type: 'decision', attrs, ...(rest === '' ? {} : { content: [{ type: 'text', text: rest }] }) })
      .run();
  }
}

function datePicks({ page, locale }: PickWorld, typed: string): readonly Pick[] {
  const { insert, hint } = WRITING_WORDS[locale];
  const written = typedDay(typed);
  const days: readonly (readonly [string, Day])[] =
    written !== undefined
      ? [[insert.typedDay, written]]
      : [
          [insert.today, page.today],
          [insert.inWeek, addDays(page.today, 7)],
          [insert.inMonth, addMonths(page.today, 1)],
        ];
  return days
    .filter(([name]) => written !== undefined || isFound(typed, name))
    .map(([name, day]) => ({
      key: name,
      label: `${name}, ${format(locale).day(day)}`,
      hint: written === undefined ? hint.date : '',
      look: { Icon: Calendar },
      put: (editor, range) => putChip(editor, range, 'dateChip', { id: day, label: day }),
    }));
}
