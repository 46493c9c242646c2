import { Handshake } from 'lucide-react';
import type { Action } from '#app/domain/action.ts';
import { jointProgress, participantsOf } from '#app/domain/joint-action.ts';
import { useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { useJoint } from './joint-context.tsx';
import { JOINT_WORDS } from './words.ts';

/** What a row says of a joint action, and of a commitment to one; nothing for all other actions. */
export function JointMark({ action }: { action: Action }) {
  const words = useWords(JOINT_WORDS);
  const { today } = usePlanPage();
  const { joint } = useJoint();
  const text =
    joint.of === 'cluster'
      ? action.jointAction !== null && words.commitment.mark
      : action.participants.length > 0 &&
        words.progress(jointProgress(participantsOf(action, joint.commitments), today));
  if (text === false) return null;
  return (
    <span className="flex items-center gap-1.5">
      <Handshake aria-hidden className="size-4 shrink-0" />
      {text}
    </span>
  );
}
