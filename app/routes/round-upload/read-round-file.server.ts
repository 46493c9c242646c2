import type { PrismaClient } from '#prisma/generated/client.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { listRoundPlaces, type Round } from '#app/data/rounds.server.ts';
import type { BenchmarkProblem } from '#app/domain/benchmark-problem.ts';
import { lightShares } from '#app/domain/benchmark-change.ts';
import { asId, type ClusterId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import type { LightCounts } from '#app/domain/light-aggregate.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { roundColumns, type ColumnChoices, type RoundColumn } from '#app/domain/round-sheet.ts';
import type { SheetProblem } from '#app/domain/sheet-problem.ts';
import type { Sheet } from '#app/domain/sheet.ts';

export interface RoundFile {
  readonly set: IndicatorSet;
  /** Those that are invited, by name. */
  readonly clusters: readonly { readonly id: ClusterId; readonly name: string }[];
  readonly columns: readonly RoundColumn[];
}

/** [PE8] The file as the round's set and invited clusters read it. */
export async function readRoundFile(
  db: PrismaClient,
  round: Round,
  sheet: Result<Sheet, SheetProblem>,
  query: URLSearchParams,
): Promise<Result<RoundFile, readonly (SheetProblem | BenchmarkProblem)[]>> {
  const set = await findIndicatorSet(db, round.setId);
  if (set === undefined) throw new Error(`round ${round.id} has no set`);
  const invited = new Set((await listRoundPlaces(db, round.id)).map(({ clusterId }) => clusterId));
  const clusters = (await listClusters(db, round.forumId)).filter(({ id }) => invited.has(id));
  if (!sheet.ok) return fail([sheet.problem]);
  const columns = roundColumns(sheet.value, set, clusters, readChoices(query, invited));
  return columns.ok ? ok({ set, clusters, columns: columns.value }) : fail(columns.problem);
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

/** What the page shows of a column. */
export function columnView({ heading, clusterId, parsed }: RoundColumn, set: IndicatorSet) {
  const counts: LightCounts | null = parsed.is === 'read' ? lightShares(parsed.benchmark, set) : null;
  return {
    heading,
    clusterId,
    counts,
    notes: parsed.is === 'read' ? parsed.notes.length : 0,
    problems: parsed.is === 'problems' ? parsed.problems : [],
  };
}

export type ColumnView = ReturnType<typeof columnView>;
