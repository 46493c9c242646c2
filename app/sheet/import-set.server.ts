import { parseSet } from '#app/domain/parse-set.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SetContent } from '#app/domain/set-content.ts';
import type { SetFileProblem, SetProblem } from '#app/domain/set-problem.ts';
import { WHOLE_SHEET } from '#app/domain/benchmark-problem.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import { fileKind } from './file-kind.server.ts';
import { readSetJson } from './read-set-json.server.ts';
import { readSetWorkbook, type FilePlace, type SetFile } from './read-set-workbook.server.ts';
import { MAX_SET_JSON_BYTES } from './set-json.ts';
import { MAX_FILE_BYTES } from './sheet-limits.ts';

export type SetImportProblem = (SheetProblem | SetFileProblem | SetProblem) & { readonly where: FilePlace };

const NOWHERE: FilePlace = { sheet: null, row: null, column: null };

/** [IS5] The set that a file holds, XLSX or JSON by its bytes, or all of its problems at once. */
export async function readSetFile(bytes: Uint8Array): Promise<Result<SetContent, SetImportProblem[]>> {
  const file = await rowsOf(bytes);
  if (!file.ok) return fail(file.problem.map((problem) => ({ ...problem, where: whereIn(problem) })));
  const set = parseSet(file.value.rows);
  if (set.ok) return set;
  const { placeOf } = file.value;
  return fail(set.problem.map((problem) => ({ ...problem, where: placeOf(problem.part, problem.row, problem.field) })));
}

async function rowsOf(bytes: Uint8Array): Promise<Result<SetFile, (SheetProblem | SetFileProblem)[]>> {
  if (bytes.length === 0) return fail([{ ...WHOLE_SHEET, code: 'sheet.empty' }]);
  if (bytes.length > MAX_FILE_BYTES) return fail([tooLarge(MAX_FILE_BYTES)]);
  const kind = fileKind(bytes);
  if (!kind.ok) return fail([kind.problem]);
  if (kind.value.is === 'xlsx') return readSetWorkbook(bytes, kind.value.zip);
  if (bytes.length > MAX_SET_JSON_BYTES) return fail([tooLarge(MAX_SET_JSON_BYTES)]);
  const json = readSetJson(bytes);
  return json.ok ? ok(json.value) : json;
}

const tooLarge = (limitBytes: number): SheetProblem => ({ ...WHOLE_SHEET, code: 'sheet.too-large', limitBytes });

/** The path in a JSON file stands in `value`; in a workbook the words say which sheet. */
function whereIn(problem: SheetProblem | SetFileProblem): FilePlace {
  return problem.code === 'set.not-a-value' ? { ...NOWHERE, column: problem.value } : { ...NOWHERE, row: problem.row };
}
