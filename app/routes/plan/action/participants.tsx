import type { Action } from '#app/domain/action.ts';
import { CommitmentPart } from '#app/routes/plan/joint/commitment-part.tsx';
import { JointAction } from '#app/routes/plan/joint/joint-action.tsx';

/** Who carries the action together: in the shared plan the clusters, in a cluster's plan the joint action it is part of. */
export function Participants({ action, isReading = false }: { action: Action; isReading?: boolean }) {
  return (
    <>
      <JointAction action={action} isReading={isReading} />
      <CommitmentPart action={action} isReading={isReading} />
    </>
  );
}
