import type { PrismaClient } from '#prisma/generated/client.ts';
import { readScorecard } from '#app/data/scorecard.server.ts';
import type { Round } from '#app/data/rounds.server.ts';
import { linkedIndicator, regionMovement, unmeasured } from '#app/domain/benchmark-day.ts';
import type { Membership } from '#app/domain/permission.ts';
import type { DayLine } from './day-line.ts';
import { waysTo } from './cluster-lines.server.ts';

/** Makes the lines of the shared plan's actions: [BD2] all clusters of the round as one, as far as the reader sees them. */
export async function regionLines(
  db: PrismaClient,
  round: Round,
  memberships: readonly Membership[],
): Promise<(code: string) => DayLine> {
  const scorecard = await readScorecard(db, round.forumId, memberships, { roundId: round.id, fewest: null });
  if (scorecard === undefined) throw new Error('the round is gone');
  const { set, region, earlier } = scorecard;
  const ways = await waysTo(db, set, earlier === null ? [] : [earlier.setId]);
  const found = (earlier === null ? undefined : ways.get(earlier.setId)) ?? null;

  return (code) => {
    const linked = linkedIndicator(code, set, found);
    const indicator = 'why' in linked ? undefined : set.indicators.find((one) => one.code === linked.code);
    if (indicator === undefined) {
      const why = 'why' in linked ? linked.why : 'not-in-set';
      return { code, indicator: null, before: null, after: null, movement: unmeasured(why) };
    }
    const was = scorecard.before?.region.lines.get(indicator.code);
    const is = region?.lines.get(indicator.code);
    const roundOf = (name: string) => ({ of: 'region' as const, roundName: name });
    const line = {
      code,
      indicator: { code: indicator.code, name: indicator.name, unit: indicator.unit },
      before: was === undefined ? null : { ...roundOf(scorecard.before?.round.name ?? ''), counts: was.counts },
      after: is === undefined ? null : { ...roundOf(round.name), counts: is.counts },
    };
    if (scorecard.delivered === 0) return { ...line, movement: unmeasured('not-delivered') };
    if (is === undefined) return { ...line, movement: unmeasured('not-shown') };
    if (was === undefined) return { ...line, movement: unmeasured(earlier === null ? 'no-before' : 'not-shown') };
    return { ...line, movement: regionMovement(was.counts, is.counts) };
  };
}
