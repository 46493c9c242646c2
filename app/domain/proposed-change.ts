import { ACTION_STATUSES, type Action } from './action.ts';
import { readDay } from './day.ts';

/** What kind of value a field of an action has; a field that stands here can be given another one as a proposal. */
export const CHANGEABLE = {
  title: 'text',
  status: 'status',
  responsible: 'text',
  deadline: 'day',
  expectedEffect: 'text',
} as const satisfies Partial<Record<keyof Action, 'text' | 'status' | 'day'>>;

export type ChangeableField = keyof typeof CHANGEABLE;

/** Another value for a field of an action; null empties it. */
export interface ProposedChange {
  readonly value: string | null;
  /** What the field held when this was proposed. */
  readonly seen: string | null;
}

export const isChangeable = (field: string | null): field is ChangeableField =>
  field !== null && Object.hasOwn(CHANGEABLE, field);

/** The field's value as a proposal writes it; an empty text is null. */
export function fieldValue(action: Action, field: ChangeableField): string | null {
  const value = action[field];
  return value === '' ? null : value;
}

/** A value that the field can have, as it is stored; undefined for any other. */
export function readFieldValue(field: ChangeableField, value: string | null, limit: number): string | null | undefined {
  const text = value?.trim() ?? '';
  switch (CHANGEABLE[field]) {
    case 'status':
      return ACTION_STATUSES.find((status) => status === text);
    case 'day':
      return text === '' ? null : readDay(text);
    case 'text':
      if (text.length > limit) return undefined;
      return text === '' ? null : text;
  }
}
