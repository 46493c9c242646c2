import type { Action, Target } from '#app/domain/action.ts';
import { NO_TARGET } from '#app/domain/goal.ts';
import { LIGHTS, type Light } from '#app/domain/light.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Select } from '#app/ui/control.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { FieldConflict } from './field-conflict.tsx';
import { DayInput } from './day-input.tsx';
import { NumberInput } from './number-input.tsx';
import { readScoreTyped } from './typed-amount.ts';
import { useValueWords } from './use-value-words.ts';

/** Lights that somebody can aim at. */
const AIMS: readonly Light[] = LIGHTS.filter((light) => light === 'green' || light === 'yellow');

/** What a linked indicator shall show, and by when. */
export function TargetField({ action, code, name }: { action: Action; code: string; name: string }) {
  const { target: words } = useWords(ACTION_WORDS);
  const lights = useWords(LIGHT_WORDS);
  const shown = useValueWords();
  const { gestures, canEdit } = usePlanPage();
  const target = action.targets.get(code);
  if (!canEdit) {
    return target === undefined ? null : (
      <span className="text-small block">{words.is({ target: shown('target', target) })}</span>
    );
  }
  if (target === undefined) {
    return (
      <Button
        look="quiet"
        size="small"
        className="-ml-3 justify-self-start"
        aria-label={words.addFor({ indicator: name })}
        onClick={() =>
          gestures.edit((editor) =>
            editor.setTarget(action.id, code, { ...NO_TARGET, light: 'green', by: action.deadline }),
          )
        }
      >
        {words.add}
      </Button>
    );
  }
  const set = (values: Partial<Target>) =>
    gestures.type((editor) => editor.setTarget(action.id, code, { ...target, ...values }));
  return (
    <div className="mt-1 flex flex-wrap items-center gap-1.5" role="group" aria-label={words.of({ indicator: name })}>
      <Select
        aria-label={words.light}
        className="w-32"
        value={target.light ?? ''}
        onChange={({ target: { value } }) => set({ light: AIMS.find((light) => light === value) ?? null })}
      >
        <option value="">{words.noLight}</option>
        {AIMS.map((light) => (
          <option key={light} value={light}>
            {lights[light]}
          </option>
        ))}
      </Select>
      <span className="grid gap-1">
        <NumberInput
          className="max-w-28"
          label={words.value}
          placeholder={words.value}
          value={target.value}
          read={readScoreTyped}
          onWrite={(value) => set({ value })}
        />
      </span>
      <DayInput value={target.by} label={words.by} onWrite={(by) => set({ by })} />
      <Button
        look="quiet"
        size="small"
        aria-label={words.removeFor({ indicator: name })}
        onClick={() => gestures.edit((editor) => editor.setTarget(action.id, code, null))}
      >
        {words.remove}
      </Button>
      <FieldConflict action={action} field={`target/${code}`} />
    </div>
  );
}
