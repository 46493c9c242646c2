import type { AppContext } from '#app/context.ts';
import type { Person } from '#app/auth/require-person.server.ts';
import {
  confirmCommitment,
  endCommitment,
  listCommitments,
  openCommitment,
  type CommitmentProblem,
} from '#app/data/plan-commitments.server.ts';
import { findVersion } from '#app/data/plan-versions.server.ts';
import { VERSION_NAME_LIMIT } from '#app/domain/plan-version.ts';
import { ledClusters, promises, steersCommitment } from '#app/domain/commitment.ts';
import { asId, isId, type ClusterId, type CommitmentId } from '#app/domain/ids.ts';
import type { PlanOwner } from '#app/domain/permission.ts';
import { plainPlan } from '#app/domain/plain.ts';
import { fail, type Result } from '#app/domain/result.ts';

export type CommitProblem = CommitmentProblem | 'name.missing' | 'commitment.no-promises' | 'commitment.unreadable';

/** Does what the form asks for; throws 403 where it is not this person's to do, 400 for what is no such form. */
export function doCommitment(
  context: AppContext,
  plan: PlanOwner,
  person: Person,
  form: URLSearchParams,
): Promise<Result<unknown, CommitProblem>> {
  const intent = form.get('intent');
  if (intent === 'confirm') return confirm(context, plan, person, form);
  if (!steersCommitment(person.memberships, plan)) throw new Response(null, { status: 403 });
  if (intent === 'open') return open(context, plan, person, (form.get('name') ?? '').trim());
  const commitmentId = readId(form.get('commitment'));
  if (intent !== 'close' && intent !== 'withdraw') throw new Response(null, { status: 400 });
  const state = intent === 'close' ? 'closed' : 'withdrawn';
  const ending = { planId: plan.id, commitmentId, state, personId: person.personId, at: context.now() } as const;
  return endCommitment(context.db, ending);
}

async function open(
  { db, rooms, now }: AppContext,
  plan: PlanOwner,
  { personId }: Person,
  name: string,
): Promise<Result<unknown, CommitProblem>> {
  if (name === '' || name.length > VERSION_NAME_LIMIT) return fail('name.missing');
  const frozen = await rooms.freeze(plan.id);
  // Nobody commits to what cannot be shown to them.
  if (frozen === null || frozen === undefined || frozen.content.unreadable.length > 0) {
    return fail('commitment.unreadable');
  }
  const byCluster = promises(plan, plainPlan(frozen.content));
  if ([...byCluster.values()].every((actions) => actions.length === 0)) return fail('commitment.no-promises');
  return openCommitment(db, { planId: plan.id, frozen, asked: [...byCluster.keys()], name, personId, at: now() });
}

async function confirm(
  { db, now }: AppContext,
  plan: PlanOwner,
  { personId, memberships }: Person,
  form: URLSearchParams,
): Promise<Result<unknown, CommitProblem>> {
  const commitmentId = readId(form.get('commitment'));
  const commitment = (await listCommitments(db, plan.id)).find(({ id }) => id === commitmentId);
  if (commitment === undefined) throw new Response(null, { status: 404 });
  const version = await findVersion(db, plan.id, commitment.versionId);
  const asked = version === undefined ? [] : promises(plan, version.content).keys();
  const clusterId = asId<ClusterId>(form.get('cluster') ?? '');
  // [VE8] A lead's word is for the lead's own cluster, and only where it has promised something.
  if (!ledClusters(memberships, asked).includes(clusterId)) throw new Response(null, { status: 403 });
  const sha256 = form.get('sha256') ?? '';
  return confirmCommitment(db, { planId: plan.id, commitmentId, clusterId, personId, sha256, at: now() });
}

function readId(text: string | null): CommitmentId {
  if (!isId(text)) throw new Response(null, { status: 400 });
  return asId<CommitmentId>(text);
}
