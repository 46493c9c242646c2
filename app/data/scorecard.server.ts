import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Score } from '#app/domain/benchmark.ts';
import type { Day } from '#app/domain/day.ts';
import type { ClusterId, ForumId, RoundId } from '#app/domain/ids.ts';
import type { IndicatorSet, Localized } from '#app/domain/indicator-set.ts';
import { defaultFewest, jointWeaknesses } from '#app/domain/joint-weakness.ts';
import type { Light } from '#app/domain/light.ts';
import { forumAccess, type Membership } from '#app/domain/permission.ts';
import { scorecard, scorecardOf, type Scorecard } from '#app/domain/scorecard.ts';
import { counterparts } from '#app/domain/set-mapping.ts';
import { listClusters } from './clusters.server.ts';
import { listForumGroups } from './comparison-groups.server.ts';
import { findIndicatorSet, findIndicatorSets } from './indicator-sets.server.ts';
import { regionRound, roundAsSeen, type RoundAsSeen } from './region.server.ts';
import { roundsWithBaseline } from './round-deliveries.server.ts';
import { listRounds, type Round } from './rounds.server.ts';
import { findMapping } from './set-mappings.server.ts';

/** The forum's clusters as one in a round, and all that this reader may see beside it. */
export interface RegionScorecard {
  /** All of the forum's, the newest first. */
  readonly rounds: readonly Round[];
  readonly round: Round;
  readonly set: IndicatorSet;
  readonly invited: number;
  readonly delivered: number;
  /** [CG3] Null where the reader could find out about single clusters from it. */
  readonly region: Scorecard | null;
  /** The closed round before this one that somebody delivered to, whether it is shown or not. */
  readonly earlier: Round | null;
  /** The same, where it is shown too. */
  readonly before: { readonly round: Round; readonly region: Scorecard } | null;
  readonly groups: readonly ShownGroup[];
  /** [PE7] The clusters whose lights the reader may see one by one, by name. */
  readonly clusters: readonly ClusterLights[];
  /** How many others share their lights and are not shown all the same, by CG3. */
  readonly heldBack: number;
  /** [JW3] Of the clusters that the reader sees, those that a joint action may name. */
  readonly namable: readonly ClusterId[];
  readonly weak: WeakView;
  readonly isCoordinator: boolean;
}

export interface ShownGroup {
  readonly id: string;
  readonly name: Localized;
  readonly n: number;
  readonly takenOn: Day;
  readonly source: string;
  readonly scorecard: Scorecard;
}

export interface ClusterLights {
  readonly id: ClusterId;
  readonly name: string;
  /** By indicator code; null where the cluster has not delivered. */
  readonly lights: ReadonlyMap<string, Light> | null;
}

/** [JW1] By theme. Of which clusters, only as far as the reader sees them one by one. */
export interface WeakView {
  readonly fewest: number;
  readonly themes: readonly {
    readonly themeCode: string | null;
    readonly weaknesses: readonly {
      readonly code: string;
      readonly count: number;
      readonly seenIn: readonly ClusterId[];
    }[];
  }[];
}

export interface ScorecardWish {
  /** Null: the newest closed round that somebody delivered to, else the newest. */
  readonly roundId: RoundId | null;
  /** In how many clusters an indicator must be weak; null: in more than half. */
  readonly fewest: number | null;
}

/**
 * Undefined where the forum has no such round. The caller has asked whether the reader may see the forum; what of it
 * is decided here, for page, export and API alike.
 */
export async function readScorecard(
  db: PrismaClient,
  forumId: ForumId,
  memberships: readonly Membership[],
  wish: ScorecardWish,
): Promise<RegionScorecard | undefined> {
  const rounds = await listRounds(db, forumId);
  const filled = await roundsWithBaseline(db, rounds);
  const round = wish.roundId === null ? regionRound(rounds, filled) : rounds.find(({ id }) => id === wish.roundId);
  const set = round === undefined ? undefined : await findIndicatorSet(db, round.setId);
  if (round === undefined || set === undefined) return undefined;
  const clusters = await listClusters(db, forumId);
  const here = await roundAsSeen(db, round, set, { clusters, memberships });
  const earlier = filled.find(({ takenOn }) => takenOn < round.takenOn);
  const past =
    earlier === undefined ? null : asOne(await roundAsSeen(db, earlier, set, { clusters, memberships }), set);
  const { benchmarks, seen } = here;
  const region = asOne(here, set);
  const fewest = Math.min(Math.max(1, wish.fewest ?? defaultFewest(benchmarks.size)), Math.max(1, benchmarks.size));
  return {
    rounds,
    round,
    set,
    invited: here.places.length,
    delivered: benchmarks.size,
    region,
    earlier: earlier ?? null,
    before: earlier === undefined || past === null ? null : { round: earlier, region: past },
    groups: await groupsOnSet(db, forumId, set),
    clusters: here.places
      .filter(({ id }) => seen.has(id))
      .map(({ id, name }) => ({ id, name, lights: lightsOf(benchmarks.get(id)?.scores, set) })),
    heldBack: here.heldBack,
    namable: [...here.namable].filter((id) => seen.has(id)),
    weak: {
      fewest,
      themes:
        region === null
          ? []
          : jointWeaknesses(benchmarks, set, fewest).map(({ themeCode, weaknesses }) => ({
              themeCode,
              weaknesses: weaknesses.map(({ code, clusterIds }) => ({
                code,
                count: clusterIds.length,
                seenIn: clusterIds.filter((id) => seen.has(id)),
              })),
            })),
    },
    isCoordinator: forumAccess(memberships, forumId) === 'write',
  };
}

function asOne({ benchmarks, isRegionShown }: RoundAsSeen, set: IndicatorSet): Scorecard | null {
  return isRegionShown && benchmarks.size > 0 ? scorecard([...benchmarks.values()], set) : null;
}

/** Groups that were measured on another set are shown where an indicator is the same and its bounds are. */
async function groupsOnSet(db: PrismaClient, forumId: ForumId, set: IndicatorSet): Promise<ShownGroup[]> {
  const groups = await listForumGroups(db, forumId);
  const others = await findIndicatorSets(
    db,
    groups.map(({ setId }) => setId).filter((id) => id !== set.id),
  );
  const shown: ShownGroup[] = [];
  for (const { id, setId, name, n, takenOn, source, figures } of groups) {
    const other = others.get(setId);
    const found = other === undefined ? undefined : counterparts(other, set, await findMapping(db, setId, set.id));
    const lines = set.indicators.flatMap(({ code }) => {
      const counterpart = found?.get(code);
      const from =
        found === undefined ? code : counterpart?.is === 'same' && !counterpart.haveBoundsMoved ? counterpart.code : '';
      const figure = figures.get(from);
      if (figure === undefined) return [];
      const { quartiles, ...counts } = figure;
      return [{ code, counts, quartiles }];
    });
    if (lines.length > 0) shown.push({ id, name, n, takenOn, source, scorecard: scorecardOf(n, lines, set) });
  }
  return shown;
}

function lightsOf(scores: ReadonlyMap<string, Score> | undefined, set: IndicatorSet) {
  if (scores === undefined) return null;
  return new Map(set.indicators.map(({ code }): [string, Light] => [code, scores.get(code)?.light ?? 'none']));
}
