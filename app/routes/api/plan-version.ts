import type { LoaderFunctionArgs } from '@remix-run/node';
import { listCommitments } from '#app/data/plan-commitments.server.ts';
import { personNames } from '#app/data/people.server.ts';
import { findVersion } from '#app/data/plan-versions.server.ts';
import { promises } from '#app/domain/commitment.ts';
import { asId, isId, type VersionId } from '#app/domain/ids.ts';
import { answer } from './answer.ts';
import { versionEntry } from './plan-versions.ts';
import { problem, refuseMethod } from './problem.ts';
import { requireReadablePlan } from './require.server.ts';
import { planVersion } from './schemas.ts';

/** [VE6] A version with what it says, and who has committed to it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { plan } = await requireReadablePlan(request, context, params['planId']);
  const id = params['versionId'];
  const found = isId(id) ? await findVersion(context.db, plan.id, asId<VersionId>(id)) : undefined;
  if (found === undefined) return problem(404, 'The plan has no such version.');
  const { content, ...version } = found;
  const commitment = (await listCommitments(context.db, plan.id)).find(({ versionId }) => versionId === version.id);
  const people = [
    ...(version.createdById === null ? [] : [version.createdById]),
    ...(commitment?.confirmations ?? []).map(({ personId }) => personId),
  ];
  const names = await personNames(context.db, people);
  return answer(planVersion, {
    ...versionEntry(version, names),
    content,
    commitment:
      commitment === undefined
        ? null
        : {
            state: commitment.state,
            openedAt: commitment.openedAt.toISOString(),
            endedAt: commitment.endedAt?.toISOString() ?? null,
            asked: [...promises(plan, content).keys()],
            confirmations: commitment.confirmations.map(({ clusterId, personId, at }) => {
              const name = names.get(personId);
              return { clusterId, person: name === undefined ? null : { id: personId, name }, at: at.toISOString() };
            }),
          },
  });
}

export const action = refuseMethod('GET, HEAD');
