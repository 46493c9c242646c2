import type { AppContext } from '#app/context.ts';
import { findCluster } from '#app/data/clusters.server.ts';
import { findForum } from '#app/data/forums.server.ts';
import type { Day } from '#app/domain/day.ts';
import type { ClusterId, ForumId } from '#app/domain/ids.ts';
import type { Membership } from '#app/domain/permission.ts';
import { readComparison } from '#app/routes/benchmark-compare/queries.server.ts';
import { readIndicatorPage } from '#app/routes/cluster-indicator/queries.server.ts';
import { readClusterPage } from '#app/routes/cluster/queries.server.ts';
import { readForum } from '#app/routes/forum/queries.server.ts';
import { readScorecardPage } from '#app/routes/scorecard/queries.server.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

export interface Place {
  readonly forumId: ForumId;
  readonly clusterId: ClusterId;
  readonly today: Day;
}

/** Pages whose rows are all of one forum, as its coordinator asks for them. */
export const PAGES: Readonly<Record<string, (db: PrismaClient, place: Place) => Promise<unknown>>> = {
  scorecard: async (db, { forumId }) => {
    const wish = { roundId: null, fewest: null };
    return readScorecardPage({ db } as AppContext, await forum(db, forumId), coordinator(forumId), wish);
  },
  forum: async (db, { forumId, today }) =>
    readForum(db, await forum(db, forumId), { memberships: coordinator(forumId), today }),
  cluster: async (db, { clusterId }) => readClusterPage(db, await cluster(db, clusterId), null),
  // The plan itself comes from its room, which is no row of these tables.
  indicator: async (db, { clusterId }) =>
    readIndicatorPage(
      { db, rooms: { read: noPlan } as unknown as AppContext['rooms'] },
      await cluster(db, clusterId),
      '2.6',
    ),
  comparison: (db, { clusterId }) => readComparison(db, clusterId, { from: null, to: null }),
};

const noPlan = () => Promise.resolve({ content: null, seq: 0 });
const coordinator = (forumId: ForumId): Membership[] => [{ role: 'coordinator', forumId }];

async function forum(db: PrismaClient, forumId: ForumId) {
  const found = await findForum(db, forumId);
  if (found === undefined) throw new Error('no such forum');
  return found;
}

async function cluster(db: PrismaClient, clusterId: ClusterId) {
  const found = await findCluster(db, clusterId);
  if (found === undefined) throw new Error('no such cluster');
  return found;
}
