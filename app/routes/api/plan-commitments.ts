import type { LoaderFunctionArgs } from '@remix-run/node';
import { listCommitments } from '#app/data/commitments.server.ts';
import { isOverdue } from '#app/domain/action.ts';
import { localDay } from '#app/domain/day.ts';
import { answer } from './answer.ts';
import { commitments } from './commitment-schemas.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireApiPerson, requireReadablePlan } from './require.server.ts';

/** [JA2] What the clusters share of their commitments to the shared plan's joint actions. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { memberships } = await requireApiPerson(request, context);
  const { plan } = await requireReadablePlan(request, context, params['planId']);
  if (plan.kind !== 'shared') return problem(404, 'Only a shared plan has joint actions that clusters commit to.');
  const today = localDay(context.now());
  return answer(commitments, {
    commitments: (await listCommitments(context.db, plan, memberships)).map(({ place, ...commitment }) => ({
      ...commitment,
      isOverdue: isOverdue(commitment, today),
      planId: place?.planId ?? null,
      actionId: place?.actionId ?? null,
    })),
  });
}

export const action = refuseMethod('GET, HEAD');
