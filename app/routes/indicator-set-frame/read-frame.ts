import type { NamedEdit, SetFrame } from '#app/domain/edit-set.ts';
import { readHead, readNamed } from '#app/domain/parse-set.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SetContent } from '#app/domain/set-content.ts';
import { SET_FIELDS, type SetProblem } from '#app/domain/set-problem.ts';
import { fieldsOf, formRows, setRows, type FormRow } from '#app/routes/indicator-set/form-rows.ts';

/** What stands in the form: texts by field, and the rows of both lists. */
export interface TypedFrame {
  readonly texts: Readonly<Record<string, string>>;
  readonly groups: readonly FormRow[];
  readonly themes: readonly FormRow[];
}

/** The form as it is filled first; an empty set gets a group to begin with. */
export function frameOf({ name, source, groups, themes }: SetContent): TypedFrame {
  const named = (rows: SetContent['groups']): FormRow[] =>
    rows.map((row, key) => ({
      key,
      values: { was: row.code, code: row.code, nameNb: row.name.nb, nameEn: row.name.en },
    }));
  return {
    texts: { nameNb: name.nb, nameEn: name.en, sourceNb: source.nb, sourceEn: source.en },
    groups: groups.length === 0 ? [{ key: 0, values: {} }] : named(groups),
    themes: named(themes),
  };
}

export function typedFrame(form: FormData): TypedFrame {
  const text = (field: string): string => {
    const value = form.get(field);
    return typeof value === 'string' ? value : '';
  };
  return {
    texts: Object.fromEntries(SET_FIELDS.set.map((field) => [field, text(field)])),
    groups: formRows(form, 'groups'),
    themes: formRows(form, 'themes'),
  };
}

/** [IS4] What was typed, or all that is wrong with it. */
export function readFrame(typed: TypedFrame): Result<SetFrame, SetProblem[]> {
  const head = readHead({ row: 1, cells: fieldsOf((field) => typed.texts[field], SET_FIELDS.set) });
  const groups = readNamed('groups', setRows(typed.groups, SET_FIELDS.groups));
  const themes = readNamed('themes', setRows(typed.themes, SET_FIELDS.themes));
  if (!head.ok || !groups.ok || !themes.ok) {
    return fail([head, groups, themes].flatMap((read) => (read.ok ? [] : read.problem)));
  }
  return ok({
    ...head.value,
    groups: withPast(groups.value, typed.groups),
    themes: withPast(themes.value, typed.themes),
  });
}

/** Read rows are the typed ones without those that nobody wrote in, in the same order. */
function withPast(read: SetContent['groups'], typed: readonly FormRow[]): NamedEdit[] {
  const written = typed.filter(({ values }) => SET_FIELDS.groups.some((field) => (values[field] ?? '').trim() !== ''));
  return read.map((named, index) => ({ ...named, was: written[index]?.values['was'] || null }));
}
