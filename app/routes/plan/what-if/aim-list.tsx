import type { Action } from '#app/domain/action.ts';
import { ok } from '#app/domain/result.ts';
import { dateKey, targetLight, type AimedAt } from '#app/domain/what-if.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Light } from '#app/ui/light.tsx';
import { useToast } from '#app/ui/toast.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { applyDays } from './apply-days.ts';
import { monthsAfter } from './months.ts';
import type { WhatIfState } from './use-what-if.ts';
import { WHAT_IF_WORDS } from './words.ts';

/** The targets that are reckoned with: each can be taken to fail, and its day can be tried. */
export function AimList({ actions, state }: { actions: readonly Action[]; state: WhatIfState }) {
  const words = useWords(WHAT_IF_WORDS);
  const say = useToast();
  const { canEdit, gestures } = usePlanPage();
  const { original, days, failing } = state;

  function apply() {
    gestures.edit((editor) => {
      applyDays(editor, actions, original, days);
      return ok(null);
    });
    state.reset();
    say(words.applied);
  }

  return (
    <section className="grid gap-3">
      <h3 className="font-[560]">{words.aims}</h3>
      <p className="text-small text-muted">{original.length === 0 ? words.noAims : words.aimsLead}</p>
      <ul className="grid gap-3">
        {original.map((aim) => (
          <Aim
            key={dateKey(aim.actionId, aim.code)}
            aim={aim}
            title={actions.find(({ id }) => id === aim.actionId)?.title ?? ''}
            state={state}
          />
        ))}
      </ul>
      {state.noMeasure > 0 && <p className="text-small text-muted">{words.noMeasure({ n: state.noMeasure })}</p>}
      {(days.size > 0 || failing.size > 0) && (
        <div className="flex flex-wrap items-center gap-3">
          {canEdit && days.size > 0 && <Button onClick={apply}>{words.apply}</Button>}
          <Button look="secondary" onClick={state.reset}>
            {words.reset}
          </Button>
          {days.size > 0 && <span className="text-small text-muted">{words.tried({ n: days.size })}</span>}
        </div>
      )}
    </section>
  );
}

function Aim({ aim, title, state }: { aim: AimedAt; title: string; state: WhatIfState }) {
  const words = useWords(WHAT_IF_WORDS);
  const { untitled } = useWords(ACTION_WORDS);
  const locale = useLocale();
  const { day } = useFormat();
  const { today, measures, indicators } = usePlanPage();
  const bounds = measures.get(aim.code)?.bounds;
  const name = title.trim() === '' ? untitled : title;
  const tried = state.days.get(dateKey(aim.actionId, aim.code)) ?? aim.by;
  const first = aim.by === null ? 0 : Math.min(0, monthsAfter(today, aim.by));
  return (
    <li className="what-if-aim">
      <label className="flex min-h-11 items-center gap-2.5">
        <input
          type="checkbox"
          className="size-5 shrink-0"
          checked={!state.failing.has(aim.actionId)}
          aria-label={words.succeeds({ title: name })}
          onChange={({ target }) => state.fail(aim.actionId, !target.checked)}
        />
        <span className="min-w-0">
          <span className="block leading-snug font-[540]">{name}</span>
          <span className="text-small text-muted flex flex-wrap items-center gap-1.5">
            {bounds !== undefined && <Light light={targetLight(aim.target, bounds)} size="small" />}
            {aim.code} {indicators.get(aim.code)?.name[locale]}
          </span>
        </span>
      </label>
      {aim.by === null || tried === null ? (
        <p className="text-small text-muted">{words.noDate}</p>
      ) : (
        <div className="grid gap-0.5">
          <input
            type="range"
            min={first}
            max={state.span}
            value={monthsAfter(today, tried)}
            aria-label={words.moveDate({ title: name })}
            aria-valuetext={day(tried)}
            onChange={({ target }) =>
              aim.by !== null && state.move(aim, Number(target.value) - monthsAfter(today, aim.by))
            }
            className="what-if-range"
          />
          <span className={tried === aim.by ? 'text-small text-muted' : 'text-small font-[560]'}>
            {words.by({ day: day(tried) })}
          </span>
        </div>
      )}
    </li>
  );
}
