import { CircleCheck, Plus, TriangleAlert } from 'lucide-react';
import type { Action, Target } from '#app/domain/action.ts';
import type { Day } from '#app/domain/day.ts';
import type { Unit } from '#app/domain/indicator-set.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Light } from '#app/ui/light.tsx';
import type { ActionList } from '#app/routes/plan/action/use-action-list.ts';
import { StatusBadge } from '#app/routes/plan/action/status-badge.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { Measure } from '#app/routes/plan/weak/weak-indicator.tsx';
import { isAfter, type Gap } from './indicator-gaps.ts';

export function IndicatorPart({
  code,
  gaps,
  actions,
  hidden,
  horizon,
  list,
  onMake,
}: {
  code: string;
  gaps: readonly Gap[];
  actions: readonly Action[];
  /** How many linked actions the filter leaves out. */
  hidden: number;
  horizon: Day | null;
  list: ActionList;
  onMake: (code: string) => void;
}) {
  const words = useWords(VIEW_WORDS);
  const { weakSide } = useWords(PLAN_WORDS);
  const locale = useLocale();
  const { side, indicators, canEdit } = usePlanPage();
  const name = indicators.get(code)?.name[locale] ?? code;
  const light = side.of === 'cluster' ? side.scores.get(code)?.light : undefined;
  return (
    <li className="indicator-part">
      <div className="indicator-part-head">
        {light !== undefined ? <Light light={light} /> : <span />}
        <div className="grid min-w-0 gap-1">
          <h3>
            <span className="text-muted text-small font-normal tabular-nums">{code}</span> {name}
          </h3>
          <p className="text-small text-muted flex flex-wrap items-center gap-x-2 gap-y-1">
            <Measure code={code} />
            {gaps.map((gap) => (
              <Badge key={gap} tone="warning" icon={<TriangleAlert aria-hidden />}>
                {words.indicators.gaps[gap]}
              </Badge>
            ))}
            {gaps.length === 0 && (
              <Badge tone="success" icon={<CircleCheck aria-hidden />}>
                {words.indicators.noGaps}
              </Badge>
            )}
          </p>
        </div>
        {canEdit && (
          <Button
            look={actions.length > 0 ? 'quiet' : 'secondary'}
            size="small"
            aria-label={weakSide.makeActionFor({ indicator: name })}
            onClick={() => onMake(code)}
          >
            <Plus aria-hidden />
            <span className="max-sm:hidden">{weakSide.makeAction}</span>
          </Button>
        )}
      </div>
      {actions.length > 0 && (
        <ul className="indicator-actions">
          {actions.map((action) => (
            <LinkedAction key={action.id} action={action} code={code} horizon={horizon} list={list} />
          ))}
        </ul>
      )}
      {hidden > 0 && <p className="text-small text-muted pl-10">{words.indicators.hidden({ n: hidden })}</p>}
    </li>
  );
}

function LinkedAction({
  action,
  code,
  horizon,
  list,
}: {
  action: Action;
  code: string;
  horizon: Day | null;
  list: ActionList;
}) {
  const { indicators: words } = useWords(VIEW_WORDS);
  const actionWords = useWords(ACTION_WORDS);
  const { day } = useFormat();
  const { indicators } = usePlanPage();
  const describe = useTargetWords();
  const target = action.targets.get(code);
  return (
    <li>
      <button
        type="button"
        data-open={action.id}
        aria-expanded={action.id === list.openId}
        onClick={() => list.controls.toggle(action.id)}
      >
        {action.title.trim() === '' ? actionWords.untitled : action.title}
      </button>
      <StatusBadge status={action.status} />
      <span className={isAfter(action, horizon) ? 'text-warning font-[560]' : undefined}>
        {action.deadline === null ? actionWords.noDeadline : actionWords.deadline({ day: day(action.deadline) })}
      </span>
      <span>
        {target === undefined
          ? words.noTarget
          : `${words.target}: ${describe(target, indicators.get(code)?.unit) || words.noTarget}`}
      </span>
    </li>
  );
}

function useTargetWords() {
  const { indicators: words } = useWords(VIEW_WORDS);
  const lights = useWords(LIGHT_WORDS);
  const { value, number, day } = useFormat();
  return (target: Target, unit: Unit | undefined): string =>
    [
      ...(target.value === null ? [] : [unit === undefined ? number(target.value) : value(target.value, unit)]),
      ...(target.light === null ? [] : [lights[target.light].toLowerCase()]),
      ...(target.by === null ? [] : [words.by({ day: day(target.by) })]),
    ].join(', ');
}
