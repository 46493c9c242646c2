import { ACTION_STATUSES, PRIORITIES } from '#app/domain/action.ts';
import { dateInCell } from '#app/domain/became-date.ts';
import { readDay, type Day } from '#app/domain/day.ts';
import { folded } from '#app/domain/folded.ts';
import type { ClusterId } from '#app/domain/ids.ts';
import { LOCALES, type Locale } from '#app/domain/indicator-set.ts';
import { LIGHTS } from '#app/domain/light.ts';
import {
  cellWords,
  type MilestoneLine,
  type NamedPerson,
  type RowField,
  type RowValue,
} from '#app/domain/plan-rows.ts';
import type { PlanSheetProblem } from '#app/domain/plan-sheet-problem.ts';
import { readNumber } from '#app/domain/read-number.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { cellText, EMPTY, type Cell } from '#app/domain/sheet.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';

/** Whom and what a sheet may name. */
export interface SheetNames {
  readonly clusters: readonly { readonly id: ClusterId; readonly name: string }[];
  readonly people: readonly NamedPerson[];
  readonly indicatorCodes: ReadonlySet<string>;
}

type Problem = Pick<PlanSheetProblem, 'code'> & { readonly value?: string; readonly limit?: number };
type Read<T> = Result<T, Problem>;

/** As the inputs of the page have it. */
const TITLE_LIMIT = 300;
const TEXT_LIMIT = 2000;
const MILESTONES_LIMIT = 100;
/** A number that no plan means; it keeps sums of them exact. */
const NUMBER_LIMIT = 1e12;

/** How a field stands in its cell. Read again by `readCell` it is the same value. */
export function writeCell(field: RowField, value: RowValue, names: SheetNames, locale: Locale): Cell {
  if (value === null) return EMPTY;
  const words = ACTION_WORDS[locale];
  switch (field) {
    case 'status':
      return text(words.status[value as keyof typeof words.status]);
    case 'priority':
      return text(words.priority[value as keyof typeof words.priority]);
    case 'light':
      return text(LIGHT_WORDS[locale][value as 'green']);
    case 'start':
    case 'deadline':
    case 'by':
      // A spreadsheet knows no day before 1900.
      return (value as string) >= '1900-03-01' ? { is: 'date', day: value as Day } : text(value as string);
    case 'effortDays':
    case 'costNok':
    case 'value':
      return { is: 'number', number: value as number, isShownAsPercent: false };
    case 'indicators':
      return text((value as readonly string[]).join('; '));
    case 'responsiblePeople':
      return text((value as readonly NamedPerson[]).map(({ name }) => name).join('; '));
    case 'participants':
      return text((value as readonly ClusterId[]).map((id) => clusterName(id, names)).join('; '));
    case 'leadCluster':
      return text(clusterName(value as ClusterId, names));
    case 'milestones':
      return text((value as readonly MilestoneLine[]).map(milestoneLine).join('\n'));
    default:
      return text(value as string);
  }
}

function text(of: string): Cell {
  const words = cellWords(of);
  return words === '' ? EMPTY : { is: 'text', text: words };
}

const clusterName = (id: ClusterId, names: SheetNames): string =>
  names.clusters.find((cluster) => cluster.id === id)?.name ?? id;

const milestoneLine = ({ title, isDone, due }: MilestoneLine): string =>
  `[${isDone ? 'x' : ' '}] ${title.replace(/\s+/g, ' ').trim()}${due === null ? '' : ` – ${due}`}`;

/** A cell's value for the field, or what is wrong with it. `now` is what the plan says: its own words are always known. */
export function readCell(field: RowField, cell: Cell, names: SheetNames, now: RowValue | undefined): Read<RowValue> {
  if (cell.is === 'error') return fail({ code: 'plan-sheet.formula' });
  const words = cellWords(cellText(cell));
  switch (field) {
    case 'status':
      return words === '' ? ok('planned') : oneOf(words, ACTION_STATUSES, STATUS_WORDS, 'plan-sheet.unknown-status');
    case 'priority':
      return words === '' ? ok(null) : oneOf(words, PRIORITIES, PRIORITY_WORDS, 'plan-sheet.unknown-priority');
    case 'light':
      return words === '' ? ok(null) : oneOf(words, LIGHTS, LIGHT_NAMES, 'plan-sheet.unknown-light');
    case 'start':
    case 'deadline':
    case 'by':
      return words === '' ? ok(null) : readDayCell(cell);
    case 'effortDays':
    case 'costNok':
    case 'value':
      return words === '' ? ok(null) : readAmount(cell, field !== 'value');
    case 'indicators':
      return codes(words, names, now as readonly string[] | undefined);
    case 'indicatorCode': {
      const read = codes(words, names, typeof now === 'string' ? [now] : []);
      if (!read.ok) return read;
      return read.value.length > 1 ? fail({ code: 'plan-sheet.one-only' }) : ok(read.value[0] ?? null);
    }
    case 'responsiblePeople':
      return each(words, (name) => findNamed(name, [...((now ?? []) as NamedPerson[])], names.people, 'person'));
    case 'participants': {
      const read = each(words, (name) => findNamed(name, [], names.clusters, 'cluster'));
      return read.ok ? ok(read.value.map(({ id }) => id)) : read;
    }
    case 'leadCluster': {
      if (words === '') return ok(null);
      const read = findNamed(words, [], names.clusters, 'cluster');
      return read.ok ? ok(read.value.id) : read;
    }
    case 'milestones':
      return readMilestones(words);
    default: {
      const limit = field === 'title' ? TITLE_LIMIT : TEXT_LIMIT;
      return words.length > limit ? fail({ code: 'plan-sheet.too-long', limit }) : ok(words);
    }
  }
}

type WordsOf<Value extends string> = (value: Value) => readonly string[];
const STATUS_WORDS: WordsOf<(typeof ACTION_STATUSES)[number]> = (status) =>
  LOCALES.map((locale) => ACTION_WORDS[locale].status[status]);
const PRIORITY_WORDS: WordsOf<(typeof PRIORITIES)[number]> = (priority) =>
  LOCALES.map((locale) => ACTION_WORDS[locale].priority[priority]);
const LIGHT_NAMES: WordsOf<(typeof LIGHTS)[number]> = (light) => LOCALES.map((locale) => LIGHT_WORDS[locale][light]);

function oneOf<Value extends string>(
  words: string,
  values: readonly Value[],
  wordsOf: WordsOf<Value>,
  code: Problem['code'],
): Read<Value> {
  const wanted = folded(words);
  const found = values.find((value) => [value, ...wordsOf(value)].some((word) => folded(word) === wanted));
  return found === undefined ? fail({ code }) : ok(found);
}

function readDayCell(cell: Cell): Read<Day> {
  const parts = dateInCell(cell);
  const day =
    parts === undefined || parts.year === null
      ? undefined
      : readDay(`${String(parts.year).padStart(4, '0')}-${two(parts.month)}-${two(parts.day)}`);
  return day === undefined ? fail({ code: 'plan-sheet.not-a-day' }) : ok(day);
}

const two = (n: number): string => String(n).padStart(2, '0');

function readAmount(cell: Cell, isFromZero: boolean): Read<number> {
  const read = cell.is === 'number' ? { number: cell.number } : cell.is === 'text' ? readNumber(cell.text) : undefined;
  const isAmount = read !== undefined && Math.abs(read.number) <= NUMBER_LIMIT && !(isFromZero && read.number < 0);
  return isAmount ? ok(read.number) : fail({ code: 'plan-sheet.not-a-number' });
}

/** Parts of a cell: by semicolon or line, or by comma where that is what makes them known. */
function each<T>(words: string, read: (part: string) => Read<T>): Read<readonly T[]> {
  const found: T[] = [];
  for (const part of partsOf(words, /[;\n]/)) {
    const whole = read(part);
    const parts = whole.ok || !part.includes(',') ? [whole] : partsOf(part, /,/).map(read);
    for (const one of parts) {
      if (!one.ok) return one;
      if (!found.includes(one.value)) found.push(one.value);
    }
  }
  return ok(found);
}

const partsOf = (words: string, mark: RegExp): readonly string[] =>
  words
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const codes = (words: string, names: SheetNames, now: readonly string[] = []): Read<readonly string[]> =>
  each(words, (code) =>
    now.includes(code) || names.indicatorCodes.has(code)
      ? ok(code)
      : fail({ code: 'plan-sheet.unknown-indicator', value: code }),
  );

function findNamed<One extends { readonly id: string; readonly name: string }>(
  words: string,
  own: readonly One[],
  all: readonly One[],
  what: 'person' | 'cluster',
): Read<One> {
  const wanted = folded(words);
  const isThis = ({ id, name }: One) => id === words || folded(name) === wanted;
  const found = own.some(isThis) ? own.filter(isThis) : all.filter(isThis);
  const [one] = found;
  if (one === undefined) {
    return fail({ code: what === 'person' ? 'plan-sheet.unknown-person' : 'plan-sheet.unknown-cluster', value: words });
  }
  return found.length > 1 ? fail({ code: 'plan-sheet.several-of-this-name', value: words }) : ok(one);
}

function readMilestones(words: string): Read<readonly MilestoneLine[]> {
  const lines = partsOf(words, /\n/);
  if (lines.length > MILESTONES_LIMIT) return fail({ code: 'plan-sheet.too-many-lines', limit: MILESTONES_LIMIT });
  const read: MilestoneLine[] = [];
  for (const line of lines) {
    const [, mark, rest = ''] = /^(?:\[([ xX]?)\]\s*)?(.*)$/.exec(line) ?? [];
    const [, title = rest, written] = /^(.*?)\s*[–—-]\s*(\d{4}-\d{2}-\d{2})$/.exec(rest) ?? [];
    const due = written === undefined ? null : readDay(written);
    if (due === undefined) return fail({ code: 'plan-sheet.not-a-day', value: line });
    if (title.length > TEXT_LIMIT) return fail({ code: 'plan-sheet.too-long', limit: TEXT_LIMIT, value: line });
    read.push({ title: title.trim(), isDone: mark?.toLowerCase() === 'x', due });
  }
  return ok(read);
}
