import type { Action } from '#app/domain/action.ts';
import { isJoint, jointProgress, participantsOf, type Participant } from '#app/domain/joint-action.ts';
import { useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { CommitmentTable } from './commitment-table.tsx';
import { useJoint } from './joint-context.tsx';
import { LeadCluster } from './lead-cluster.tsx';
import { OwnPart } from './own-part.tsx';
import { ParticipantChips } from './participant-chips.tsx';
import { ParticipantPicker } from './participant-picker.tsx';
import { ParticipationRecord } from './participation-record.tsx';
import { useClusterName } from './use-cluster-name.ts';
import { JOINT_WORDS } from './words.ts';
import './joint.css';

/** In the shared plan: who carries the action together, how each of them stands, and what one's own cluster does about it. */
export function JointAction({ action, isReading }: { action: Action; isReading: boolean }) {
  const words = useWords(JOINT_WORDS);
  const { canEdit, today } = usePlanPage();
  const { joint } = useJoint();
  const isWritten = canEdit && !isReading;
  const nameOf = useClusterName();
  if (joint.of !== 'shared') return null;
  /** Those who left come last. */
  const byName = (a: Participant, b: Participant): number =>
    Number(a.state === 'left') - Number(b.state === 'left') ||
    nameOf(a.clusterId).localeCompare(nameOf(b.clusterId), 'nb');
  const isShown = isJoint(action);
  if (!isShown && !isWritten) return null;
  const participants = participantsOf(action, joint.commitments).sort(byName);
  return (
    <section aria-label={words.participants} className="joint">
      {isShown && (
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h4 className="font-[560] tracking-normal">{words.participants}</h4>
          {action.participants.length > 0 && (
            <p className="text-small text-muted tabular-nums">{words.progress(jointProgress(participants, today))}</p>
          )}
        </div>
      )}
      {isWritten && <ParticipantChips action={action} participants={participants} personName={joint.personName} />}
      {isWritten && (
        // The picker stays where it is when the first cluster is chosen, and with it the focus.
        <div className="grid gap-3 sm:grid-cols-2">
          <ParticipantPicker action={action} personName={joint.personName} />
          {isShown && <LeadCluster action={action} />}
        </div>
      )}
      {participants.length > 0 && <CommitmentTable action={action} participants={participants} />}
      {isWritten &&
        isShown &&
        joint.own.map((cluster) => (
          <OwnPart
            key={cluster.id}
            action={action}
            cluster={cluster}
            participant={participants.find(({ clusterId }) => clusterId === cluster.id)}
            personName={joint.personName}
            isOnly={joint.own.length === 1}
          />
        ))}
      {action.participation.length > 0 && <ParticipationRecord action={action} />}
    </section>
  );
}
