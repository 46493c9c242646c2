import { X } from 'lucide-react';
import type { Action, Baseline } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Light } from '#app/ui/light.tsx';
import { IndicatorPicker } from './indicator-picker.tsx';
import { linkedIndicators } from './linked-codes.ts';
import { FieldMark } from '#app/routes/plan/check/field-mark.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { TargetField } from './target-field.tsx';
import type { WeakSide } from '#app/routes/plan/weak/weak-side.ts';

/** The indicators that an action should move, each with its light now and what it was when the action was made. */
export function LinkedIndicators({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  const { canEdit, indicators } = usePlanPage();
  return (
    <div className="grid content-start gap-1.5">
      <span className="font-[560]">{words.fields.indicators}</span>
      {action.indicators.size === 0 && <p className="text-small text-muted">{words.noIndicators}</p>}
      <ul className="flex flex-wrap gap-2">
        {linkedIndicators(action, indicators).map(([code, baseline]) => (
          <IndicatorChip key={code} action={action} code={code} baseline={baseline} />
        ))}
      </ul>
      {canEdit && (
        <FieldMark placeId={action.id} field="indicators">
          <IndicatorPicker action={action} />
        </FieldMark>
      )}
    </div>
  );
}

function IndicatorChip({ action, code, baseline }: { action: Action; code: string; baseline: Baseline | null }) {
  const words = useWords(ACTION_WORDS);
  const locale = useLocale();
  const { canEdit, indicators, side, gestures } = usePlanPage();
  const describe = useBaselineWords();
  const name = indicators.get(code)?.name[locale];
  const light = latestLight(side, code);
  return (
    <li className="rounded-control border-line bg-panel flex max-w-full items-center gap-2 border py-1.5 pr-1.5 pl-2.5">
      {light !== undefined && <Light light={light} size="small" />}
      <div className="min-w-0">
        <span className="block leading-snug">
          <span className="text-muted tabular-nums">{code}</span> {name}
        </span>
        {baseline !== null && (
          <span className="text-small text-muted block">{describe(baseline, indicators.get(code)?.unit)}</span>
        )}
        <TargetField action={action} code={code} name={name ?? code} />
      </div>
      {canEdit && (
        <button
          type="button"
          aria-label={words.removeIndicator({ indicator: name ?? code })}
          onClick={() => gestures.edit((editor) => editor.unlinkIndicator(action.id, code))}
          className="rounded-control text-muted hover:bg-sunken hover:text-ink no-print grid size-8 shrink-0 place-items-center"
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
    </li>
  );
}

/** What an indicator showed when the action was made from it, in one line. */
export function useBaselineWords() {
  const words = useWords(ACTION_WORDS);
  const lights = useWords(LIGHT_WORDS);
  const format = useFormat();
  return (baseline: Baseline, unit: Parameters<typeof format.value>[1] | undefined) =>
    words.baseline({
      day: format.month(baseline.takenOn),
      light: lights[baseline.light].toLowerCase(),
      value:
        baseline.value === null
          ? ''
          : unit === undefined
            ? format.number(baseline.value)
            : format.value(baseline.value, unit),
    });
}

/** The light now, where this page may show one. */
export function latestLight(side: WeakSide, code: string) {
  return side.of === 'cluster' ? side.scores.get(code)?.light : undefined;
}
