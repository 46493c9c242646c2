import type { PrismaClient } from '#prisma/generated/client.ts';
import { asId, type ClusterId, type ForumId, type PersonId, type PlanId } from '#app/domain/ids.ts';
import { planTalk, type Membership } from '#app/domain/permission.ts';
import { NEWS_KINDS } from '#app/domain/talk.ts';
import type { PlanKind } from '#app/domain/plan.ts';

/** What a person has not read of a plan's comments. */
export interface PlanNews {
  readonly planId: PlanId;
  readonly title: string;
  /** The cluster's name, or the forum's. */
  readonly owner: string;
  readonly unread: number;
  readonly isMentioned: boolean;
}

interface NewsRow {
  planId: string;
  title: string;
  owner: string;
  kind: PlanKind;
  forumId: string;
  clusterId: string | null;
  unread: number;
  isMentioned: boolean;
}

/** [TA4] The plans that the person may read and that have comments they have not read, those that mention them first. */
export async function talkNews(
  db: PrismaClient,
  personId: PersonId,
  memberships: readonly Membership[],
): Promise<readonly PlanNews[]> {
  if (memberships.length === 0) return [];
  const rows = await db.$queryRaw<NewsRow[]>`
    select plan.id as "planId", plan.title, coalesce(cluster.name, forum.name) as owner, plan.kind::text as kind, plan."forumId", plan."clusterId",
      count(*)::int as unread, bool_or(mention."personId" is not null) as "isMentioned"
    from plan
    join forum on forum.id = plan."forumId"
    left join cluster on cluster.id = plan."clusterId"
    join discussion_thread as thread on thread."planId" = plan.id
    join discussion_comment as comment on comment."threadId" = thread.id
    left join thread_seen as seen on seen."threadId" = thread.id and seen."personId" = ${personId}
    left join comment_mention as mention on mention."commentId" = comment.id and mention."personId" = ${personId}
    where plan."forumId" = any(${[...new Set(memberships.map(({ forumId }) => forumId))]}::text[])
      and comment.kind = any(${[...NEWS_KINDS]}::text[])
      and comment."deletedAt" is null
      and comment."authorId" <> ${personId}
      and comment.position > coalesce(seen.position, 0)
    group by plan.id, cluster.name, forum.name
    order by "isMentioned" desc, plan.kind, owner, plan.title, plan.id`;
  return rows.flatMap(({ planId, title, owner, unread, isMentioned, ...row }) => {
    const plan = {
      id: asId<PlanId>(planId),
      kind: row.kind,
      forumId: asId<ForumId>(row.forumId),
      clusterId: row.clusterId === null ? null : asId<ClusterId>(row.clusterId),
    };
    return planTalk(memberships, plan) === 'none' ? [] : [{ planId: plan.id, title, owner, unread, isMentioned }];
  });
}
