import { Link } from '@remix-run/react';
import { useId } from 'react';
import type { SharedCommitment } from '#app/data/commitments.server.ts';
import type { Action } from '#app/domain/action.ts';
import { sharingClusters, type Participant } from '#app/domain/joint-action.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { useToast } from '#app/ui/toast.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { OwnCluster } from './queries.server.ts';
import { useParticipation } from './use-participation.ts';
import { useTakeOn } from './use-take-on.ts';
import { JOINT_WORDS } from './words.ts';

/** What the reader's own cluster does about the joint action: joins, takes it into its plan, leaves. */
export function OwnPart({
  action,
  cluster,
  participant,
  personName,
  isOnly,
}: {
  action: Action;
  cluster: OwnCluster;
  participant: Participant<SharedCommitment> | undefined;
  personName: string;
  /** Else each says for which cluster it is. */
  isOnly: boolean;
}) {
  const words = useWords(JOINT_WORDS).own;
  const { undo, undone } = useWords(JOINT_WORDS);
  const { gestures } = usePlanPage();
  const say = useToast();
  const id = useId();
  const participation = useParticipation(action.id, personName);
  const taking = useTakeOn(action.id, cluster.id, () => participation(cluster.id, 'joined'));
  const place = participant?.commitments.find((one) => one.place !== null)?.place ?? taking.place;
  const isIn = participant !== undefined && participant.state !== 'left';
  // The commitment of a cluster that left is still there when it is asked again; nobody joins but itself.
  const isAskedAgain = isIn && !sharingClusters(action).includes(cluster.id);
  const labelled = (label: string) => (isOnly ? {} : { 'aria-label': `${label} (${cluster.name})` });

  function set(what: 'joined' | 'left') {
    const step = participation(cluster.id, what);
    if (step === undefined) return;
    say(words[what]({ cluster: cluster.name }), {
      label: undo,
      onPress() {
        if (gestures.takeBack(step).ok) say(undone);
      },
    });
  }

  return (
    <div className="joint-own no-print">
      <p className="font-[560]">{words.of({ cluster: cluster.name })}</p>
      {isIn && place !== undefined && place !== null && (
        <p id={isAskedAgain ? id : undefined}>{isAskedAgain ? words.askedAgain : words.isTakenOn}</p>
      )}
      {isIn && !place && <p id={id}>{cluster.hasPlan ? words.shares : words.noPlan}</p>}
      {!isIn && place !== undefined && place !== null && <p>{words.stillThere}</p>}
      <div className="flex flex-wrap items-center gap-2.5">
        {(!isIn || (isAskedAgain && place)) && (
          <Button
            aria-describedby={isAskedAgain ? id : undefined}
            onClick={() => set('joined')}
            {...labelled(words.join)}
          >
            {words.join}
          </Button>
        )}
        {isIn && !place && cluster.hasPlan && (
          <Button
            aria-describedby={id}
            disabled={taking.is === 'waiting'}
            onClick={taking.takeOn}
            {...labelled(words.takeOn)}
          >
            {taking.is === 'waiting' ? words.takingOn : words.takeOn}
          </Button>
        )}
        {place !== undefined && place !== null && (
          <Link
            to={`/plan/${place.planId}#action-${place.actionId}`}
            className="link inline-flex min-h-11 items-center"
          >
            {words.open}
          </Link>
        )}
        {isIn && (
          <Button look="secondary" onClick={() => set('left')} {...labelled(words.leave)}>
            {words.leave}
          </Button>
        )}
      </div>
      <p role="status" className="text-danger empty:hidden">
        {taking.problem !== undefined && words[taking.problem]}
      </p>
    </div>
  );
}
