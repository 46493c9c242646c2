import type { SetRow } from '#app/domain/set-cells.ts';
import type { SetField, SetPart } from '#app/domain/set-problem.ts';
import { textCell } from '#app/sheet/text-cell.ts';

/** A row of a list that is edited in a form; `key` stays with it while rows are added, moved and taken out. */
export interface FormRow {
  readonly key: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What the form calls a field of a row. */
export const rowField = (part: SetPart, key: number, field: string): string => `${part}.${key}.${field}`;

/** The rows of a part in the order in which they stand in the form. */
export function formRows(form: FormData, part: SetPart): FormRow[] {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, value] of form) {
    const [, of, key, field] = /^(\w+)\.(\d{1,6})\.(\w+)$/.exec(name) ?? [];
    if (of !== part || key === undefined || field === undefined || typeof value !== 'string') continue;
    const values = rows.get(Number(key)) ?? {};
    values[field] = value;
    rows.set(Number(key), values);
  }
  return [...rows].map(([key, values]) => ({ key, values }));
}

/** A button of a row, as its value: `add`, or what is done to the row with this key. */
export type RowIntent =
  | { readonly is: 'add'; readonly part: SetPart }
  | { readonly is: 'up' | 'down' | 'remove'; readonly part: SetPart; readonly key: number };

export const rowIntent = (intent: RowIntent): string =>
  intent.is === 'add' ? `add ${intent.part}` : `${intent.is} ${intent.part} ${intent.key}`;

export function readRowIntent(text: unknown, parts: readonly SetPart[]): RowIntent | undefined {
  const [, is, of, key] =
    /^(add|up|down|remove) (\w+)(?: (\d{1,6}))?$/.exec(typeof text === 'string' ? text : '') ?? [];
  const part = parts.find((known) => known === of);
  if (part === undefined) return undefined;
  if (is === 'add') return { is, part };
  return (is === 'up' || is === 'down' || is === 'remove') && key !== undefined
    ? { is, part, key: Number(key) }
    : undefined;
}

/** The rows after the button; a new one has no values yet. */
export function editedRows(rows: readonly FormRow[], intent: RowIntent): FormRow[] {
  if (intent.is === 'add') {
    const key = rows.reduce((next, row) => Math.max(next, row.key + 1), 0);
    return [...rows, { key, values: {} }];
  }
  if (intent.is === 'remove') return rows.filter(({ key }) => key !== intent.key);
  const edited = [...rows];
  const at = edited.findIndex(({ key }) => key === intent.key);
  const to = at + (intent.is === 'up' ? -1 : 1);
  const [here, there] = [edited[at], edited[to]];
  if (here === undefined || there === undefined) return edited;
  edited[at] = there;
  edited[to] = here;
  return edited;
}

/** Rows as the domain reads them, numbered by their place; those that nobody wrote anything in are left out. */
export function setRows(rows: readonly FormRow[], fields: readonly SetField[]): SetRow[] {
  return rows.flatMap(({ values }, index): SetRow[] => {
    const cells = fieldsOf((field) => values[field], fields);
    return Object.values(cells).some((cell) => cell.is !== 'empty') ? [{ row: index + 1, cells }] : [];
  });
}

/** Texts as cells; what did not come is empty. */
export function fieldsOf(typed: (field: SetField) => string | undefined, fields: readonly SetField[]): SetRow['cells'] {
  return Object.fromEntries(
    fields.map((field) => {
      const text = typed(field) ?? '';
      return [field, text.trim() === '' ? { is: 'empty' as const } : textCell(text)];
    }),
  );
}
