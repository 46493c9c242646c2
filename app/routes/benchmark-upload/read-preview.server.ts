import type { Cluster } from '#app/data/clusters.server.ts';
import { lightShares } from '#app/domain/benchmark-change.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import type { Result } from '#app/domain/result.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import { isMendedByChoice, rowChoiceText, type SheetChoices } from '#app/domain/sheet-choices.ts';
import { columnUses } from '#app/domain/sheet-column-uses.ts';
import { cellText, type Sheet } from '#app/domain/sheet.ts';
import { shownProblems } from '#app/routes/benchmark-new/shown-problems.ts';
import { checkBenchmark, type ImportProblem } from '#app/sheet/import-benchmark.server.ts';
import type { ReadBenchmark } from '#app/sheet/read-benchmark.server.ts';
import { PASTED_NAME } from '#app/sheet/pasted-cells.ts';

export interface PreviewRow {
  readonly row: number;
  /** What stands in the row, to know it by. */
  readonly text: string;
  readonly chosen: string;
  /** Codes of what it may be. */
  readonly near: readonly string[];
}

/** More rows than this that nobody can place are no matter of choosing. */
const MAX_ROWS_TO_CHOOSE = 40;

/** [BM28] What was understood of the file, column by column, and which rows could not be placed. */
export function readPreview(
  fileName: string,
  read: Result<ReadBenchmark, SheetProblem>,
  cluster: Cluster,
  set: IndicatorSet,
  reading: { readonly choices: SheetChoices; readonly takenOn: string; readonly now: Date },
) {
  const checked = checkBenchmark({ ...reading, read });
  const cells = read.ok ? read.value.sheet : [];
  const problems = checked.ok ? [] : checked.problem;
  return {
    fileName: fileName === PASTED_NAME ? null : fileName,
    columns: columnUses(cells, cluster.name, reading.choices.columns),
    rows: rowsToPlace(cells, problems, reading.choices).slice(0, MAX_ROWS_TO_CHOOSE),
    problems: shownProblems(problems),
    problemCount: problems.length,
    notes: checked.ok ? [...checked.value.parsed.notes] : [],
    understood: checked.ok ? understood(checked.value.parsed, set) : null,
  };
}

export type Preview = ReturnType<typeof readPreview>;

function understood(parsed: Parameters<typeof lightShares>[0], set: IndicatorSet) {
  const scores = set.indicators.flatMap(({ code, name, unit }) => {
    const score = parsed.scores.get(code);
    return score === undefined || score.light === 'none' ? [] : [{ code, name, unit, ...score }];
  });
  return { counts: lightShares(parsed, set), scores };
}

/** Those that nothing was found for, and those that somebody has placed already. */
function rowsToPlace(sheet: Sheet, problems: readonly ImportProblem[], choices: SheetChoices): PreviewRow[] {
  return sheet.flatMap(({ row, cells }): PreviewRow[] => {
    const problem = problems.find((one) => one.row === row && isMendedByChoice(one));
    const chosen = choices.rows.get(row);
    if (problem === undefined && chosen === undefined) return [];
    const texts = cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
    return [{ row, text: texts.slice(0, 4).join(' · '), chosen: rowChoiceText(chosen), near: nearOf(problem) }];
  });
}

function nearOf(problem: ImportProblem | undefined): readonly string[] {
  switch (problem?.code) {
    case 'benchmark.unknown-indicator':
      return problem.suggestion === null ? [] : [problem.suggestion.code];
    case 'benchmark.ambiguous-indicator':
    case 'benchmark.code-is-date':
      return problem.candidates.map(({ code }) => code);
    case 'benchmark.contradicting-indicator':
      return [problem.byCode.code, problem.byName.code];
    default:
      return [];
  }
}
