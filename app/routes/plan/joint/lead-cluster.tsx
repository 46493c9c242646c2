import { useId } from 'react';
import type { Action } from '#app/domain/action.ts';
import { asId, type ClusterId } from '#app/domain/ids.ts';
import { useWords } from '#app/i18n/words.ts';
import { Select } from '#app/ui/control.tsx';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { useClusterName } from './use-cluster-name.ts';
import { JOINT_WORDS } from './words.ts';

/** Which of the clusters that take part leads. */
export function LeadCluster({ action }: { action: Action }) {
  const words = useWords(JOINT_WORDS);
  const nameOf = useClusterName();
  const { gestures } = usePlanPage();
  const id = useId();
  const { leadCluster, participants } = action;
  // One that another program let lead without taking part is shown, too.
  const choices =
    leadCluster === null || participants.includes(leadCluster) ? participants : [...participants, leadCluster];
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="text-small text-muted">
        {words.lead}
      </label>
      <PlaceRing actionId={action.id} field="leadCluster">
        <Select
          id={id}
          value={leadCluster ?? ''}
          onChange={({ target: { value } }) =>
            gestures.edit((editor) =>
              editor.set(action.id, 'leadCluster', value === '' ? null : asId<ClusterId>(value)),
            )
          }
        >
          <option value="">{words.noLead}</option>
          {[...choices]
            .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'nb'))
            .map((clusterId) => (
              <option key={clusterId} value={clusterId}>
                {nameOf(clusterId)}
              </option>
            ))}
        </Select>
      </PlaceRing>
    </div>
  );
}
