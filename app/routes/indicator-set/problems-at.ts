import type { SetField, SetPart, SetProblem } from '#app/domain/set-problem.ts';
import { rowField, type FormRow } from './form-rows.ts';

/** Problems by the field of the form that they stand beside; those of no field are the form's own. */
export interface PlacedProblems {
  readonly byField: Readonly<Record<string, readonly SetProblem[]>>;
  readonly others: readonly SetProblem[];
}

/**
 * @param rowsOf the form's rows of a part, numbered as the domain was given them; undefined for a part whose fields
 * stand in the form by their bare names.
 */
export function placedProblems(
  problems: readonly SetProblem[],
  rowsOf: (part: SetPart) => readonly FormRow[] | undefined,
): PlacedProblems {
  const byField: Record<string, SetProblem[]> = {};
  const others: SetProblem[] = [];
  for (const problem of problems) {
    const field = fieldOf(problem.part, problem.row, problem.field, rowsOf(problem.part));
    if (field === undefined) others.push(problem);
    else (byField[field] ??= []).push(problem);
  }
  return { byField, others };
}

function fieldOf(
  part: SetPart,
  row: number | null,
  field: SetField | null,
  rows: readonly FormRow[] | undefined,
): string | undefined {
  if (field === null || rows === undefined) return field ?? undefined;
  const key = row === null ? undefined : rows[row - 1]?.key;
  return key === undefined ? undefined : rowField(part, key, field);
}
