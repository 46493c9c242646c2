import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { addMonths } from '#app/domain/day.ts';
import type { Goal } from '#app/domain/goal.ts';
import { NEXT_BENCHMARK_MONTHS, nextLight, withoutGoal } from '#app/domain/goal-reach.ts';
import { ok } from '#app/domain/result.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Light } from '#app/ui/light.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { DayInput } from '#app/routes/plan/action/day-input.tsx';
import { GOAL_WORDS } from './words.ts';

const FROM = ['red', 'yellow'] as const;

/** [GO2] Goals for a cluster's weak indicators, one light up by the next benchmark: those that are chosen, in one step. */
export function SuggestGoals({ goals }: { goals: readonly Goal[] }) {
  const { suggest: words } = useWords(GOAL_WORDS);
  const { side } = usePlanPage();
  if (side.of !== 'cluster' || side.takenOn === null || side.weak.length === 0) return null;
  const { weak, scores, takenOn } = side;
  return (
    <details className="check-panel border-line no-print border-t">
      <summary>
        <ChevronRight aria-hidden className="check-turn size-4 shrink-0" />
        {words.open}
      </summary>
      <div className="grid gap-6 px-5 pb-5">
        {FROM.map((light) => (
          <SuggestFrom
            key={light}
            from={light}
            codes={withoutGoal(weak, goals, scores, light)}
            nextOn={addMonths(takenOn, NEXT_BENCHMARK_MONTHS)}
          />
        ))}
      </div>
    </details>
  );
}

function SuggestFrom({
  from,
  codes,
  nextOn,
}: {
  from: (typeof FROM)[number];
  codes: readonly string[];
  nextOn: ReturnType<typeof addMonths>;
}) {
  const id = useId();
  const { suggest: words } = useWords(GOAL_WORDS);
  const lights = useWords(LIGHT_WORDS);
  const locale = useLocale();
  const { indicators, gestures, today } = usePlanPage();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [by, setBy] = useState(nextOn > today ? nextOn : addMonths(today, NEXT_BENCHMARK_MONTHS));
  const chosen = codes.filter((code) => !left.has(code));
  const light = nextLight(from);
  const nameOf = (code: string) => indicators.get(code)?.name[locale] ?? code;
  if (codes.length === 0) return null;

  function make() {
    if (light === null) return;
    gestures.edit((editor) => {
      editor.together(() => {
        for (const code of chosen) {
          const title = words.goal({ indicator: nameOf(code), light: lights[light].toLowerCase() });
          editor.addGoal({ title, indicatorCode: code, light, by });
        }
      });
      return ok(null);
    });
  }

  return (
    <fieldset className="grid gap-3">
      <legend className="font-[560]">{words[from]({ n: codes.length })}</legend>
      <p className="text-small text-muted">{words.lead}</p>
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <label className="flex min-h-11 items-center gap-2.5 sm:min-h-9">
              <input
                type="checkbox"
                className="size-5"
                checked={!left.has(code)}
                onChange={({ target }) => {
                  const after = new Set(left);
                  if (target.checked) after.delete(code);
                  else after.add(code);
                  setLeft(after);
                }}
              />
              <Light light={from} size="small" />
              <span>
                <span className="text-muted tabular-nums">{code}</span> {nameOf(code)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-3">
        <div className="grid gap-1">
          <label htmlFor={id} className="text-small text-muted">
            {words.nextOn}
          </label>
          <DayInput id={id} value={by} onWrite={(day) => day !== null && setBy(day)} />
        </div>
        <Button onClick={make} disabled={chosen.length === 0}>
          {words.make({ n: chosen.length })}
        </Button>
      </div>
    </fieldset>
  );
}
