import { Link } from '@remix-run/react';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { EvidenceLink } from '#app/routes/plan/action/evidence-link.tsx';
import type { IndicatorData } from './route.tsx';
import { INDICATOR_WORDS } from './words.ts';

/** What the cluster's plan does about the indicator. */
export function Done({ page: { plan } }: { page: IndicatorData }) {
  const words = useWords(INDICATOR_WORDS);
  const actions = useWords(ACTION_WORDS);
  const { day } = useFormat();
  if (plan === null) return null;
  return (
    <Panel
      id="done"
      title={words.done}
      aside={
        <LinkButton look="secondary" size="small" to={`/plan/${plan.id}`}>
          {words.openPlan}
        </LinkButton>
      }
    >
      {plan.actions.length === 0 ? (
        <p className="text-muted">{words.noActions}</p>
      ) : (
        <ul className="divide-line divide-y">
          {plan.actions.map(({ id, title, status, responsible, deadline, actualEffect, evidence }) => (
            <li key={id} className="grid gap-1 py-3">
              <Link to={`/plan/${plan.id}#action-${id}`} className="link font-[560]">
                {title.trim() === '' ? actions.untitled : title}
              </Link>
              <p className="text-small text-muted flex flex-wrap items-center gap-x-4 gap-y-1">
                <Badge tone={status === 'completed' ? 'success' : status === 'in-progress' ? 'accent' : 'neutral'}>
                  {actions.status[status]}
                </Badge>
                {responsible.trim() !== '' && <span>{responsible}</span>}
                {deadline !== null && <span>{words.due({ day: day(deadline) })}</span>}
              </p>
              {actualEffect.trim() !== '' && (
                <p>
                  <span className="text-muted">{actions.fields.actualEffect}: </span>
                  {actualEffect}
                </p>
              )}
              {evidence.length > 0 && (
                <ul aria-label={actions.fields.evidence} className="text-small grid gap-0.5">
                  {evidence.map((one) => (
                    <li key={one.id}>
                      <span className="text-muted">{actions.fields.evidence}: </span>
                      <EvidenceLink evidence={one} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
