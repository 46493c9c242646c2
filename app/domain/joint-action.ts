import { isOpen, isOverdue, type Action, type ActionStatus } from './action.ts';
import type { Day } from './day.ts';
import type { ActionId, ClusterId } from './ids.ts';
import type { Membership } from './permission.ts';

/** One cluster's own execution of a joint action: [JA2] what the cluster shares of that action of its plan. */
export interface Commitment {
  readonly jointAction: ActionId;
  readonly clusterId: ClusterId;
  readonly title: string;
  /** Who sees to it, as one text. */
  readonly responsible: string;
  readonly deadline: Day | null;
  readonly status: ActionStatus;
}

/** Who asks clusters to take part, as it is written down. */
export interface Asker {
  /** The name. */
  readonly by: string;
  readonly on: Day;
}

/** The clusters that these roles speak for, as leads and members do for theirs. */
export function spokenFor(memberships: readonly Membership[]): readonly ClusterId[] {
  return memberships.flatMap((membership) =>
    membership.role === 'lead' || membership.role === 'member' ? [membership.clusterId] : [],
  );
}

/** [JA1] Nobody joins for another: what is written down when somebody puts the cluster among those who take part. */
export function entered(clusterId: ClusterId, speaksFor: readonly ClusterId[]): 'asked' | 'joined' {
  return speaksFor.includes(clusterId) ? 'joined' : 'asked';
}

export type ParticipantState = 'asked' | 'taken-on' | 'left';

export interface Participant<C extends Commitment = Commitment> {
  readonly clusterId: ClusterId;
  readonly state: ParticipantState;
  readonly commitments: readonly C[];
}

type Joint = Pick<Action, 'id' | 'participants' | 'participation' | 'leadCluster'>;

/** Whether several clusters carry the action, or did once. */
export function isJoint({ participants, participation, leadCluster }: Omit<Joint, 'id'>): boolean {
  return participants.length > 0 || participation.length > 0 || leadCluster !== null;
}

/**
 * [JA2] Those who take part by their own will, as far as anybody wrote down: of a cluster that left and was only asked again
 * since, nobody is shown anything before it joins by itself.
 */
export function sharingClusters({
  participants,
  participation,
}: Pick<Joint, 'participants' | 'participation'>): readonly ClusterId[] {
  return participants.filter((id) => {
    const own = participation.filter(({ clusterId, what }) => clusterId === id && what !== 'asked');
    return own.at(-1)?.what !== 'left';
  });
}

/** [JA4] Those who take part, with the commitments that stand in their plans; after them those who left. */
export function participantsOf<C extends Commitment>(action: Joint, commitments: readonly C[]): Participant<C>[] {
  const made = (clusterId: ClusterId): readonly C[] =>
    commitments.filter((one) => one.jointAction === action.id && one.clusterId === clusterId);
  const sharing = sharingClusters(action);
  const gone = new Set(action.participation.map(({ clusterId }) => clusterId));
  for (const clusterId of action.participants) gone.delete(clusterId);
  return [
    ...action.participants.map((clusterId): Participant<C> => {
      const own = made(clusterId);
      const isTakenOn = own.length > 0 && sharing.includes(clusterId);
      return { clusterId, state: isTakenOn ? 'taken-on' : 'asked', commitments: own };
    }),
    ...[...gone].map((clusterId): Participant<C> => ({ clusterId, state: 'left', commitments: made(clusterId) })),
  ];
}

export interface JointProgress {
  readonly of: number;
  readonly takenOn: number;
  readonly done: number;
  readonly overdue: number;
}

/** How many of the clusters that take part have taken the action on, are done with it, and are overdue. */
export function jointProgress(
  participants: readonly Pick<Participant, 'state' | 'commitments'>[],
  today: Day,
): JointProgress {
  const inIt = participants.filter(({ state }) => state !== 'left');
  const takenOn = inIt.filter(({ state }) => state === 'taken-on');
  const count = (holds: (commitments: readonly Commitment[]) => boolean) =>
    takenOn.filter(({ commitments }) => holds(commitments)).length;
  return {
    of: inIt.length,
    takenOn: takenOn.length,
    done: count((commitments) => commitments.every(({ status }) => status === 'completed')),
    overdue: count((commitments) => commitments.some((one) => isOverdue(one, today))),
  };
}

/** What a commitment's page tells of its joint action. */
export interface JointActionState {
  readonly title: string;
  readonly status: ActionStatus;
  readonly deadline: Day | null;
  readonly participants: readonly ClusterId[];
  /** Those of them that have not left since they joined. */
  readonly sharing: readonly ClusterId[];
}

export type CommitmentNote = 'removed' | 'left' | 'stopped' | 'completed' | 'deadline' | 'title';

/**
 * [JA5] Where a commitment and its joint action differ, so that its people can do something about it.
 * @param joint undefined: it stands in no shared plan of the forum any more
 */
export function commitmentNotes(
  own: Pick<Action, 'title' | 'status' | 'deadline'>,
  joint: JointActionState | undefined,
  clusterId: ClusterId,
): readonly CommitmentNote[] {
  if (joint === undefined) return ['removed'];
  if (!joint.sharing.includes(clusterId)) return ['left'];
  const isOwnOpen = isOpen(own.status);
  return [
    ...(joint.status === 'stopped' && isOwnOpen ? (['stopped'] as const) : []),
    ...(joint.status === 'completed' && isOwnOpen ? (['completed'] as const) : []),
    ...(joint.deadline !== null && joint.deadline !== own.deadline && isOwnOpen ? (['deadline'] as const) : []),
    ...(joint.title.trim() !== own.title.trim() ? (['title'] as const) : []),
  ];
}
