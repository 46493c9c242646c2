import type { BenchmarkNote, BenchmarkProblem } from './benchmark-problem.ts';
import { differenceOf, folded } from './folded.ts';
import type { ClusterId } from './ids.ts';
import type { IndicatorSet } from './indicator-set.ts';
import { parseBenchmark, type ParsedBenchmark } from './parse-benchmark.ts';
import { fail, ok, type Result } from './result.ts';
import { NO_CHOICES } from './sheet-choices.ts';
import { clusterHeadings } from './sheet-columns.ts';
import type { Sheet } from './sheet.ts';

export interface RoundCluster {
  readonly id: ClusterId;
  readonly name: string;
}

/** A cluster's column in a whole round's sheet, and what it says. */
export interface RoundColumn {
  readonly heading: string;
  /** Null: nobody's; left out. */
  readonly clusterId: ClusterId | null;
  readonly parsed:
    | { readonly is: 'left-out' }
    | { readonly is: 'read'; readonly benchmark: ParsedBenchmark; readonly notes: readonly BenchmarkNote[] }
    | { readonly is: 'problems'; readonly problems: readonly BenchmarkProblem[] };
}

/** Who a column is, by its place; `null` leaves it out. A place that is not there is matched by its heading. */
export type ColumnChoices = ReadonlyMap<number, ClusterId | null>;

/** Names closer than this share of their length are taken to be the same, for the person to look over. */
const NEAR = 0.34;

/**
 * [BM26] A whole round's sheet: each cluster's column matched by its heading, exactly or nearly, or as chosen, and read by
 * the rules of one cluster's sheet. Of two columns for one cluster the later is left out.
 */
export function roundColumns(
  sheet: Sheet,
  set: IndicatorSet,
  clusters: readonly RoundCluster[],
  choices: ColumnChoices,
): Result<readonly RoundColumn[], BenchmarkProblem[]> {
  const headings = clusterHeadings(sheet);
  if (!headings.ok) return headings;
  const taken = new Set<ClusterId>();
  return ok(
    headings.value.map(({ heading, index }, at): RoundColumn => {
      const chosen = choices.has(at) ? choices.get(at) : matching(heading, clusters);
      const clusterId = chosen ?? null;
      if (clusterId === null || taken.has(clusterId)) {
        return { heading, clusterId: null, parsed: { is: 'left-out' } };
      }
      taken.add(clusterId);
      // By its place: of two columns with the same heading each is read as itself.
      const columns = new Map([[index, 'own' as const]]);
      const parsed = parseBenchmark(sheet, set, { clusterName: heading, choices: { ...NO_CHOICES, columns } });
      return {
        heading,
        clusterId,
        parsed: parsed.ok
          ? { is: 'read', benchmark: parsed.value, notes: parsed.value.notes }
          : { is: 'problems', problems: parsed.problem },
      };
    }),
  );
}

function matching(heading: string, clusters: readonly RoundCluster[]): ClusterId | null {
  const wanted = folded(heading);
  const near = clusters
    .flatMap(({ id, name }) => {
      const difference = differenceOf(wanted, folded(name), NEAR);
      return difference === undefined ? [] : [{ id, difference }];
    })
    .sort((a, b) => a.difference - b.difference);
  return near[0]?.id ?? null;
}

export type RoundProblem = 'round-upload.nothing-chosen' | 'round-upload.problems';

/** [BM27] All of a round's columns that are somebody's, or nothing: one that has a problem stops all. */
export function wholeRound(
  columns: readonly RoundColumn[],
): Result<ReadonlyMap<ClusterId, ParsedBenchmark>, RoundProblem> {
  const read = new Map<ClusterId, ParsedBenchmark>();
  for (const { clusterId, parsed } of columns) {
    if (parsed.is === 'problems') return fail('round-upload.problems');
    if (clusterId !== null && parsed.is === 'read') read.set(clusterId, parsed.benchmark);
  }
  return read.size === 0 ? fail('round-upload.nothing-chosen') : ok(read);
}
