import { ACTION_STATUSES } from '#app/domain/action.ts';
import { readDay } from '#app/domain/day.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import { isPlainObject, type Plain } from '#app/domain/plain.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { format } from '#app/i18n/format.ts';
import { PLAN_FIELD_WORDS } from '#app/i18n/plan-field-words.ts';

/** What ids inside a plan stand for. */
export interface Names {
  readonly clusters: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** A field's value as people read it; empty where it says nothing. Fields that are not known are said as they are. */
export function valueText(field: string, value: Plain, locale: Locale, names: Names): string {
  return itemsOf(field, value, locale, names).join(', ');
}

/** A value as the items that it is made of: each can come and go by itself. */
export function itemsOf(field: string, value: Plain, locale: Locale, names: Names): readonly string[] {
  if (value === null || value === '') return [];
  if (Array.isArray(value)) return (value as readonly Plain[]).map((item) => oneText(field, item, locale, names));
  if (isPlainObject(value) && isSet(field)) return Object.keys(value);
  return [oneText(field, value, locale, names)];
}

/** Objects that are used as sets: their keys are what they say. */
const isSet = (field: string): boolean => field === 'indicators';

function oneText(field: string, value: Plain, locale: Locale, names: Names): string {
  const words = PLAN_FIELD_WORDS[locale];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return format(locale).number(value);
  if (typeof value === 'string') {
    if (field === 'status') {
      const status = ACTION_STATUSES.find((known) => known === value);
      return status === undefined ? value : ACTION_WORDS[locale].status[status];
    }
    if (field === 'participants' || field === 'leadCluster' || field === 'clusterId')
      return names.clusters.get(value) ?? words.unknownCluster;
    if (field === 'responsiblePeople') return names.people.get(value) ?? words.unknownPerson;
    if (field === 'what' && Object.hasOwn(words.participation, value))
      return words.participation[value as keyof typeof words.participation];
    const day = readDay(value);
    return day === undefined ? value : format(locale).day(day);
  }
  if (isPlainObject(value)) {
    return Object.entries(value)
      .filter(([key, inner]) => key !== 'id' && key !== 'order' && inner !== null && inner !== '' && inner !== false)
      .map(([key, inner]) => oneText(key, inner, locale, names))
      .join(' · ');
  }
  return Array.isArray(value)
    ? (value as readonly Plain[]).map((one) => oneText(field, one, locale, names)).join(', ')
    : '';
}

/** What a field is called in the middle of a sentence. */
export function fieldName(field: string, locale: Locale): string {
  const known: Readonly<Record<string, string>> = PLAN_FIELD_WORDS[locale].fields;
  return Object.hasOwn(known, field) ? (known[field] ?? field) : field;
}

/** What an entry is called: by its kind and its title. */
export function entryName(list: string, title: string, locale: Locale): string {
  const words = PLAN_FIELD_WORDS[locale];
  const lists: Readonly<Record<string, string>> = words.lists;
  const kind = Object.hasOwn(lists, list) ? (lists[list] ?? words.entry) : words.entry;
  return title.trim() === '' ? `${kind} ${words.untitled}` : `${kind} ${words.quoted({ title })}`;
}
