import { PRIORITIES, type Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { FieldMark } from '#app/routes/plan/check/field-mark.tsx';
import { ChoiceField } from './choice-field.tsx';
import { DateField } from './date-field.tsx';
import { Dependencies } from './dependencies.tsx';
import { DescriptionField } from './description-field.tsx';
import { EvidenceList } from './evidence.tsx';
import { LinkedIndicators } from './linked-indicators.tsx';
import { Milestones } from './milestones.tsx';
import { NumberField } from './number-field.tsx';
import { Participants } from './participants.tsx';
import { ResponsiblePeople } from './responsible-people.tsx';
import { StatusField } from './status-field.tsx';
import { TextField } from './text-field.tsx';

/** The fields of an open action, for those who write: what every action needs, then what some do. */
export function ActionFields({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  const priorities = PRIORITIES.map((value) => ({ value, name: words.priority[value] }));
  const hasResources =
    action.effortDays !== null || action.costNok !== null || action.funding !== '' || action.dependsOn.length > 0;
  return (
    <div className="action-fields no-print">
      <StatusField action={action} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField action={action} field="responsible" placeholder={words.responsiblePlaceholder} isOneLine />
        <FieldMark placeId={action.id} field="responsiblePeople">
          <ResponsiblePeople action={action} />
        </FieldMark>
      </div>
      <div className="flex flex-wrap gap-4">
        <DateField action={action} field="start" />
        <DateField action={action} field="deadline" />
        <ChoiceField action={action} field="priority" choices={priorities} />
      </div>
      <FieldMark placeId={action.id} field="participants">
        <Participants action={action} />
      </FieldMark>
      <LinkedIndicators action={action} />
      <DescriptionField action={action} />
      <FieldMark placeId={action.id} field="milestones">
        <Milestones action={action} />
      </FieldMark>
      <TextField action={action} field="expectedEffect" placeholder={words.effectPlaceholder} />
      {(action.status !== 'planned' || action.actualEffect !== '') && (
        <TextField action={action} field="actualEffect" placeholder={words.actualEffectPlaceholder} />
      )}
      <FieldMark placeId={action.id} field="evidence">
        <EvidenceList action={action} />
      </FieldMark>
      <details className="more-fields" open={hasResources || undefined}>
        <summary>{words.more}</summary>
        <div className="grid gap-4 pt-3">
          <div className="flex flex-wrap gap-4">
            <NumberField action={action} field="effortDays" />
            <NumberField action={action} field="costNok" />
          </div>
          <TextField action={action} field="funding" placeholder={words.fundingPlaceholder} isOneLine />
          <FieldMark placeId={action.id} field="dependsOn">
            <Dependencies action={action} />
          </FieldMark>
        </div>
      </details>
    </div>
  );
}
