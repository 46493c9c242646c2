import type { Person } from '#app/auth/require-person.server.ts';
import { listClusters } from '#app/data/clusters.server.ts';
import { listCommitments, type SharedCommitment } from '#app/data/commitments.server.ts';
import { findJointActions, type JointActionView } from '#app/data/joint-actions.server.ts';
import { listPlans } from '#app/data/plans.server.ts';
import { isId, type ActionId, type ClusterId } from '#app/domain/ids.ts';
import { spokenFor } from '#app/domain/joint-action.ts';
import { planAccess, type PlanOwner } from '#app/domain/permission.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

/** A cluster that the reader may speak for. */
export interface OwnCluster {
  readonly id: ClusterId;
  readonly name: string;
  /** Whether there is a plan that a commitment could stand in. */
  readonly hasPlan: boolean;
}

/** What stands elsewhere but belongs on the plan's page: of the shared plan the commitments, of a cluster's plan the joint actions. */
export type Joint =
  | {
      readonly of: 'shared';
      /** Whose name is written down with what they do. */
      readonly personName: string;
      readonly own: readonly OwnCluster[];
      readonly commitments: readonly SharedCommitment[];
    }
  | {
      readonly of: 'cluster';
      readonly clusterId: ClusterId;
      /** [JA5] Null for those who do not read the forum's shared plan. */
      readonly shared: {
        /** The joint actions that were looked for; what is not among the found ones stands in no shared plan. */
        readonly sought: readonly ActionId[];
        readonly found: readonly (JointActionView & { readonly leadName: string | null })[];
      } | null;
    };

/** More than a plan has commitments. */
const MOST_SOUGHT = 200;

/**
 * The caller has asked whether the person reads the plan.
 * @param sought the joint actions that a cluster's plan has commitments to
 */
export async function readJoint(
  db: PrismaClient,
  plan: PlanOwner,
  person: Pick<Person, 'name' | 'memberships'>,
  sought: readonly ActionId[],
): Promise<Joint> {
  const clusters = await listClusters(db, plan.forumId);
  if (plan.clusterId === null) {
    const own = spokenFor(person.memberships);
    const plans = await listPlans(db, plan.forumId);
    return {
      of: 'shared',
      personName: person.name,
      own: clusters
        .filter(({ id }) => own.includes(id))
        .map(({ id, name }) => ({ id, name, hasPlan: plans.some(({ clusterId }) => clusterId === id) })),
      commitments: await listCommitments(db, plan, person.memberships),
    };
  }
  const { clusterId, forumId } = plan;
  const shared: PlanOwner = { ...plan, kind: 'shared', clusterId: null };
  if (planAccess(person.memberships, shared) === 'none') return { of: 'cluster', clusterId, shared: null };
  const ids = [...new Set(sought)].filter(isId).slice(0, MOST_SOUGHT) as ActionId[];
  const names = new Map(clusters.map(({ id, name }) => [id, name]));
  const found = ids.length === 0 ? [] : await findJointActions(db, forumId, ids);
  return {
    of: 'cluster',
    clusterId,
    shared: {
      sought: ids,
      found: found.map((action) => ({
        ...action,
        leadName: action.leadCluster === null ? null : (names.get(action.leadCluster) ?? null),
      })),
    },
  };
}
