import type { AppContext } from '#app/context.ts';
import { makeSeries } from '#app/data/set-drafts.server.ts';
import type { ForumId } from '#app/domain/ids.ts';
import { readHead } from '#app/domain/parse-set.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { SET_FIELDS, type SetProblem } from '#app/domain/set-problem.ts';
import { fieldsOf } from '#app/routes/indicator-set/form-rows.ts';
import type { MadeSet } from './bring-in.server.ts';

export interface NameRefused {
  readonly is: 'not-named';
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly SetProblem[];
}

/** A draft of a new series with nothing but its name. */
export async function makeEmpty(
  form: FormData,
  context: AppContext,
  forumId: ForumId,
): Promise<Result<MadeSet, NameRefused>> {
  const text = (field: string): string => {
    const value = form.get(field);
    return typeof value === 'string' ? value : '';
  };
  const typed = Object.fromEntries(SET_FIELDS.set.map((field) => [field, text(field)]));
  const head = readHead({ row: 1, cells: fieldsOf((field) => typed[field], SET_FIELDS.set) });
  if (!head.ok) return fail({ is: 'not-named', typed, problems: head.problem });
  const content = { ...head.value, groups: [], themes: [], indicators: [] };
  return ok({ setId: await makeSeries(context.db, forumId, content, context.now()), told: undefined });
}
