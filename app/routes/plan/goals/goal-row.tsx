import { Trash2 } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { Goal } from '#app/domain/goal.ts';
import type { Light } from '#app/domain/light.ts';
import { TITLE_LIMIT } from '#app/document/edit.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Select, TextArea } from '#app/ui/control.tsx';
import { ConflictNote } from '#app/routes/plan/action/conflict-note.tsx';
import { GoalConflict } from '#app/routes/plan/action/field-conflict.tsx';
import { NumberInput } from '#app/routes/plan/action/number-input.tsx';
import { readScoreTyped } from '#app/routes/plan/action/typed-amount.ts';
import { useRegister } from '#app/routes/plan/action/use-register.ts';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePlace } from '#app/routes/plan/people/use-place.ts';
import { usePeopleAt, usePlanPage } from '#app/routes/plan/plan-context.ts';
import { DayInput } from '#app/routes/plan/action/day-input.tsx';
import { GoalTalk } from '#app/routes/plan/talk/field-talk.tsx';
import { GoalNow } from './goal-now.tsx';
import { GOAL_WORDS } from './words.ts';

const AIMS: readonly Light[] = ['green', 'yellow'];

/** A goal, for those who write. */
export function GoalRow({ goal, actionCount }: { goal: Goal; actionCount: number | null }) {
  const words = useWords(GOAL_WORDS);
  const lights = useWords(LIGHT_WORDS);
  const locale = useLocale();
  const { indicators, gestures } = usePlanPage();
  const { target, indicatorCode } = goal;
  const known = indicatorCode === null || indicators.has(indicatorCode);
  return (
    <li className="goal" id={`goal-${goal.id}`}>
      <GoalTitle goal={goal} />
      <div className="goal-tools">
        <GoalTalk goal={goal} />
        <Button
          look="quiet"
          size="small"
          className="text-danger hover:bg-danger-soft hover:text-danger"
          aria-label={words.remove({ title: goal.title.trim() === '' ? words.untitled : goal.title })}
          onClick={() => gestures.edit((editor) => editor.removeGoal(goal.id))}
        >
          <Trash2 aria-hidden />
        </Button>
      </div>
      <GoalField goal={goal} field="indicator" label={words.fields.indicator} className="goal-indicator">
        {(id, place) => (
          <Select
            id={id}
            value={indicatorCode ?? ''}
            {...place}
            onChange={({ target: { value } }) =>
              gestures.edit((editor) => editor.setGoal(goal.id, { indicatorCode: value === '' ? null : value }))
            }
          >
            <option value="">{words.noIndicator}</option>
            {!known && <option value={indicatorCode}>{indicatorCode}</option>}
            {[...indicators.values()].map(({ code, name }) => (
              <option key={code} value={code}>
                {code} {name[locale]}
              </option>
            ))}
          </Select>
        )}
      </GoalField>
      <GoalField goal={goal} field="light" label={words.fields.light}>
        {(id, place) => (
          <Select
            id={id}
            value={target.light ?? ''}
            {...place}
            onChange={({ target: { value } }) =>
              gestures.edit((editor) =>
                editor.setGoal(goal.id, { light: AIMS.find((light) => light === value) ?? null }),
              )
            }
          >
            <option value="">{words.noLight}</option>
            {(target.light === null || AIMS.includes(target.light) ? AIMS : [...AIMS, target.light]).map((light) => (
              <option key={light} value={light}>
                {lights[light]}
              </option>
            ))}
          </Select>
        )}
      </GoalField>
      <GoalField goal={goal} field="value" label={words.fields.value}>
        {(id, place) => (
          <NumberInput
            id={id}
            className="max-w-32"
            read={readScoreTyped}
            value={target.value}
            onWrite={(value) => gestures.type((editor) => editor.setGoal(goal.id, { value }))}
            {...place}
          />
        )}
      </GoalField>
      <GoalField goal={goal} field="by" label={words.fields.by}>
        {(id, place) => (
          <DayInput
            id={id}
            value={target.by}
            onWrite={(by) => gestures.type((editor) => editor.setGoal(goal.id, { by }))}
            {...place}
          />
        )}
      </GoalField>
      <div className="goal-now">
        <GoalNow goal={goal} actionCount={actionCount} />
      </div>
    </li>
  );
}

function GoalTitle({ goal }: { goal: Goal }) {
  const id = useId();
  const words = useWords(GOAL_WORDS);
  const { gestures } = usePlanPage();
  const place = usePlace(goal.id, 'title');
  const others = usePeopleAt(goal.id, 'title');
  const [register, on] = useRegister(goal.title, goal.conflicts.has('title'), (title) =>
    gestures.type((editor) => editor.setGoal(goal.id, { title })),
  );
  return (
    <div className="goal-title grid gap-1">
      <label htmlFor={id} className="sr-only">
        {words.fields.title}
      </label>
      <PlaceRing actionId={goal.id} field="title">
        <TextArea
          id={id}
          rows={1}
          maxLength={TITLE_LIMIT}
          placeholder={words.titlePlaceholder}
          className="block resize-none font-[560]"
          value={register.draft}
          onChange={({ target }) => on.typed(target.value.replace(/\s*\n\s*/g, ' '))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
          }}
          onFocus={() => {
            on.focused();
            place.onFocus();
          }}
          onBlur={() => {
            on.blurred();
            place.onBlur();
          }}
        />
      </PlaceRing>
      {register.conflict !== null && !goal.conflicts.has('title') && (
        <ConflictNote conflict={register.conflict} otherName={others[0]?.name ?? null} onChoose={on.chosen} />
      )}
      <GoalConflict goal={goal} field="title" />
    </div>
  );
}

function GoalField({
  goal,
  field,
  label,
  className,
  children,
}: {
  goal: Goal;
  field: 'indicator' | 'light' | 'value' | 'by';
  label: string;
  className?: string;
  children: (id: string, place: ReturnType<typeof usePlace>) => ReactNode;
}) {
  const id = useId();
  const place = usePlace(goal.id, field);
  return (
    <div className={className === undefined ? 'grid content-start gap-1' : `grid content-start gap-1 ${className}`}>
      <label htmlFor={id} className="text-small text-muted">
        {label}
      </label>
      <PlaceRing actionId={goal.id} field={field}>
        {children(id, place)}
      </PlaceRing>
      <GoalConflict goal={goal} field={field} />
    </div>
  );
}
