import type { ReactNode } from 'react';
import { isOverdue, type Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { DependenciesReading } from './dependencies.tsx';
import { DescriptionField } from './description-field.tsx';
import { EvidenceReading } from './evidence.tsx';
import { linkedIndicators } from './linked-codes.ts';
import { LinkedIndicators, useBaselineWords } from './linked-indicators.tsx';
import { MilestonesReading } from './milestones.tsx';
import { Participants } from './participants.tsx';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { useValueWords } from './use-value-words.ts';
import { OverdueBadge, StatusBadge } from './status-badge.tsx';

/**
 * An action for those who read it: on the page, live, with the others in its fields; else on paper and
 * where no scripts run, as plain text.
 */
export function ActionReading({ action, isLive = false }: { action: Action; isLive?: boolean }) {
  const words = useWords(ACTION_WORDS);
  const { day } = useFormat();
  const { today, people } = usePlanPage();
  const responsible = [...action.responsiblePeople].map(([id, kept]) => people.get(id) ?? kept);
  if (action.responsible.trim() !== '') responsible.push(action.responsible);
  return (
    <div className="action-fields">
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[auto_auto_1fr]">
        <Fact action={action} field="status" label={words.fields.status}>
          <span className="flex flex-wrap gap-1.5">
            <StatusBadge status={action.status} />
            {isOverdue(action, today) && <OverdueBadge />}
          </span>
        </Fact>
        <Fact action={action} field="deadline" label={words.fields.deadline}>
          {action.deadline === null ? words.noDeadline : day(action.deadline)}
        </Fact>
        <Fact action={action} field="responsible" label={words.fields.responsible}>
          {responsible.length === 0 ? words.noResponsible : responsible.join(', ')}
        </Fact>
      </dl>
      <MoreFacts action={action} />
      <Participants action={action} />
      {isLive ? <LinkedIndicators action={action} /> : <IndicatorLines action={action} />}
      {isLive ? (
        <PlaceRing actionId={action.id} field="description">
          <DescriptionField action={action} />
        </PlaceRing>
      ) : (
        action.descriptionText !== '' && <p className="whitespace-pre-line">{action.descriptionText}</p>
      )}
      {(isLive || action.expectedEffect.trim() !== '' || action.actualEffect.trim() !== '') && (
        <dl>
          <Fact action={action} field="expectedEffect" label={words.fields.expectedEffect}>
            <span className="whitespace-pre-line">
              {action.expectedEffect.trim() === '' ? words.none : action.expectedEffect}
            </span>
          </Fact>
          {action.actualEffect.trim() !== '' && (
            <Fact action={action} field="actualEffect" label={words.fields.actualEffect}>
              <span className="whitespace-pre-line">{action.actualEffect}</span>
            </Fact>
          )}
        </dl>
      )}
      <MilestonesReading action={action} />
      <EvidenceReading action={action} />
      <DependenciesReading action={action} />
    </div>
  );
}

/** What only some actions have. */
function MoreFacts({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  const shown = useValueWords();
  const fields = (['start', 'priority', 'effortDays', 'costNok', 'funding', 'leadCluster'] as const).filter(
    (field) => action[field] !== null && action[field] !== '',
  );
  if (fields.length === 0) return null;
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]">
      {fields.map((field) => (
        <Fact key={field} action={action} field={field} label={words.fields[field]}>
          {shown(field, action[field])}
        </Fact>
      ))}
    </dl>
  );
}

function Fact({
  action,
  field,
  label,
  children,
}: {
  action: Action;
  field: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <dt className="text-small text-muted">{label}</dt>
      <dd>
        <PlaceRing actionId={action.id} field={field}>
          {children}
        </PlaceRing>
      </dd>
    </div>
  );
}

function IndicatorLines({ action }: { action: Action }) {
  const locale = useLocale();
  const { indicators } = usePlanPage();
  const describe = useBaselineWords();
  return (
    <ul>
      {linkedIndicators(action, indicators).map(([code, baseline]) => (
        <li key={code}>
          {code} {indicators.get(code)?.name[locale]}
          {baseline !== null && <span className="text-muted"> – {describe(baseline, indicators.get(code)?.unit)}</span>}
        </li>
      ))}
    </ul>
  );
}
