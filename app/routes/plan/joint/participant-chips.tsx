import { CircleCheck, CircleDashed, X } from 'lucide-react';
import type { Action } from '#app/domain/action.ts';
import type { Participant } from '#app/domain/joint-action.ts';
import { useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { useClusterName } from './use-cluster-name.ts';
import { useParticipation } from './use-participation.ts';
import { JOINT_WORDS } from './words.ts';

/** The clusters that take part; whoever writes the plan can take back the question to one that has not taken it on. */
export function ParticipantChips({
  action,
  participants,
  personName,
}: {
  action: Action;
  participants: readonly Participant[];
  personName: string;
}) {
  const words = useWords(JOINT_WORDS);
  const nameOf = useClusterName();
  const { clusters } = usePlanPage();
  const participation = useParticipation(action.id, personName);
  const inIt = participants.filter(({ state }) => state !== 'left');
  if (inIt.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {inIt.map(({ clusterId, state }) => {
        const name = nameOf(clusterId);
        const Icon = state === 'taken-on' ? CircleCheck : CircleDashed;
        return (
          <li
            key={clusterId}
            className="rounded-control border-line bg-panel flex min-h-11 max-w-full items-center gap-2 border py-1 pr-1.5 pl-2.5"
          >
            <Icon
              role="img"
              aria-label={words.state[state]}
              className={state === 'taken-on' ? 'text-success size-4 shrink-0' : 'text-muted size-4 shrink-0'}
            />
            <span className="min-w-0 truncate pr-1">{name}</span>
            {(state === 'asked' || !clusters.has(clusterId)) && (
              <button
                type="button"
                aria-label={words.withdraw({ cluster: name })}
                onClick={() => participation(clusterId, 'left')}
                className="rounded-control text-muted hover:bg-sunken hover:text-ink no-print grid size-9 shrink-0 place-items-center"
              >
                <X aria-hidden className="size-4" />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
