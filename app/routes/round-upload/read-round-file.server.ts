import type { AppContext } from '#app/context.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { listRoundPlaces, type Round } from '#app/data/rounds.server.ts';
import type { SheetUpload } from '#app/data/sheet-uploads.server.ts';
import type { BenchmarkProblem } from '#app/domain/benchmark-problem.ts';
import { lightShares } from '#app/domain/benchmark-change.ts';
import { asId, type ClusterId, type PersonId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import type { LightCounts } from '#app/domain/light-aggregate.ts';
import { shownProblems } from '#app/routes/benchmark-new/shown-problems.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ColumnChoices, RoundColumn } from '#app/domain/round-sheet.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import type { Sheet } from '#app/domain/sheet.ts';

export interface RoundFile {
  readonly sheet: Sheet;
  readonly set: IndicatorSet;
  /** Those that are invited, by name. */
  readonly clusters: readonly { readonly id: ClusterId; readonly name: string }[];
  readonly columns: readonly RoundColumn[];
}

export interface RoundFileProblems {
  /** Undefined where it is none. */
  readonly sheet: Sheet | undefined;
  readonly problems: readonly (SheetProblem | BenchmarkProblem)[];
}

/** [PE8] The file as the round's set and invited clusters read it. */
export async function readRoundFile(
  context: AppContext,
  asker: PersonId,
  round: Round,
  upload: Pick<SheetUpload, 'bytes'>,
  query: URLSearchParams,
): Promise<Result<RoundFile, RoundFileProblems>> {
  const set = await findIndicatorSet(context.db, round.setId);
  if (set === undefined) throw new Error(`round ${round.id} has no set`);
  const invited = new Set((await listRoundPlaces(context.db, round.id)).map(({ clusterId }) => clusterId));
  const clusters = (await listClusters(context.db, round.forumId)).filter(({ id }) => invited.has(id));
  const how = { set, clusters, choices: readChoices(query, invited) };
  const read = await context.sheets.readRound(asker, upload.bytes, how);
  if (!read.ok) return fail({ sheet: undefined, problems: [read.problem] });
  const { sheet, columns } = read.value;
  return columns.ok ? ok({ sheet, set, clusters, columns: columns.value }) : fail({ sheet, problems: columns.problem });
}

/** `c0=ID`, `c1=`: who each column is; nobody where it is none of the invited. */
function readChoices(query: URLSearchParams, invited: ReadonlySet<ClusterId>): ColumnChoices {
  const choices = new Map<number, ClusterId | null>();
  for (const [name, value] of query) {
    const at = /^c(\d{1,3})$/.exec(name)?.[1];
    if (at === undefined) continue;
    const id = asId<ClusterId>(value);
    choices.set(Number(at), invited.has(id) ? id : null);
  }
  return choices;
}

/** A page may have a hundred columns. */
export const SHOWN_PROBLEMS = 20;

/** What the page shows of a column. */
export function columnView({ heading, clusterId, parsed }: RoundColumn, set: IndicatorSet) {
  const counts: LightCounts | null = parsed.is === 'read' ? lightShares(parsed.benchmark, set) : null;
  return {
    heading,
    clusterId,
    counts,
    notes: parsed.is === 'read' ? parsed.notes.length : 0,
    problems: parsed.is === 'problems' ? shownProblems(parsed.problems, SHOWN_PROBLEMS) : [],
    problemCount: parsed.is === 'problems' ? parsed.problems.length : 0,
  };
}

export type ColumnView = ReturnType<typeof columnView>;
