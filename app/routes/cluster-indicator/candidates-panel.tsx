import { Link } from '@remix-run/react';
import { ArrowRight } from 'lucide-react';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { Light } from '#app/ui/light.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { Assessed } from '#app/domain/improvement-candidate.ts';
import type { Candidate, CandidateAction } from './candidates.ts';
import type { IndicatorData } from './route.tsx';
import { INDICATOR_WORDS } from './words.ts';

/** [IM1] Where the indicator improved, and what is known to have been on its way then; no case, and no cause. */
export function CandidatesPanel({ page }: { page: IndicatorData }) {
  const words = useWords(INDICATOR_WORDS).candidates;
  const { assessed, steps } = page.candidates;
  return (
    <Panel id="candidates" title={words.title}>
      {steps.length === 0 ? (
        <p className="text-muted measure">{assessed < 2 ? words.tooFew : words.none}</p>
      ) : (
        <>
          <p className="text-muted measure">{words.explained}</p>
          <ul className="divide-line mt-2 divide-y">
            {steps.map((step) => (
              <Step key={step.after.takenOn} step={step} page={page} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Step({ step: { before, after, actions }, page }: { step: Candidate; page: IndicatorData }) {
  const words = useWords(INDICATOR_WORDS).candidates;
  const { day } = useFormat();
  const { plan, indicator, isPlanUnreadable } = page;
  return (
    <li className="grid gap-3 py-4">
      <h3 className="font-[620]">{words.step({ from: day(before.takenOn), to: day(after.takenOn) })}</h3>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Side name={words.before} side={before} unit={indicator.unit} />
        <ArrowRight aria-hidden className="text-muted size-4" />
        <Side name={words.after} side={after} unit={indicator.unit} />
      </div>
      {isPlanUnreadable ? (
        <p className="text-small text-muted">{words.unreadable}</p>
      ) : actions.length === 0 || plan === null ? (
        <p className="text-small text-muted">{words.noActions}</p>
      ) : (
        <div className="grid gap-2">
          <h4 className="text-small text-muted font-[560] tracking-normal">{words.actions}</h4>
          <ul className="grid gap-3">
            {actions.map((action) => (
              <LinkedAction key={action.id} action={action} planId={plan.id} />
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

function Side({ name, side, unit }: { name: string; side: Assessed; unit: IndicatorData['indicator']['unit'] }) {
  const { value } = useFormat();
  return (
    <p className="flex items-center gap-2">
      <span className="text-small text-muted">{name}</span>
      {side.score.value !== null && <span className="tabular-nums">{value(side.score.value, unit)}</span>}
      <Light light={side.score.light} isNamed />
    </p>
  );
}

function LinkedAction({ action, planId }: { action: CandidateAction; planId: string }) {
  const words = useWords(INDICATOR_WORDS).candidates;
  const actions = useWords(ACTION_WORDS);
  const { day } = useFormat();
  const effect = action.expectedEffect.trim();
  return (
    <li className="grid gap-1">
      <Link to={`/plan/${planId}#action-${action.id}`} className="link font-[560]">
        {action.title.trim() === '' ? actions.untitled : action.title}
      </Link>
      <p className="text-small text-muted flex flex-wrap gap-x-4 gap-y-1">
        <span>{words.now({ status: actions.status[action.status] })}</span>
        <span>{words.linked({ day: day(action.linkedOn) })}</span>
      </p>
      {effect === '' ? (
        <p className="text-small text-muted">{words.noEffect}</p>
      ) : (
        <p className="text-small">
          <span className="text-muted">{words.effect}:</span> <span className="whitespace-pre-wrap">{effect}</span>
        </p>
      )}
    </li>
  );
}
