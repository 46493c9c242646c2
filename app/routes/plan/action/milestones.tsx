import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { TITLE_LIMIT } from '#app/document/edit.ts';
import type { Action, Milestone } from '#app/domain/action.ts';
import type { MilestoneId } from '#app/domain/ids.ts';
import { ok } from '#app/domain/result.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { classes } from '#app/ui/classes.ts';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePlace } from '#app/routes/plan/people/use-place.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { IconButton } from './icon-button.tsx';
import { DayInput } from './day-input.tsx';
import { PartText } from './part-text.tsx';

/** The steps on the way, as a checklist: Enter makes the next, Alt and an arrow moves one. */
export function Milestones({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  const { gestures } = usePlanPage();
  const place = usePlace(action.id, 'milestones');
  const [newId, setNewId] = useState<MilestoneId>();
  const done = action.milestones.filter(({ isDone }) => isDone).length;

  function add() {
    gestures.edit((editor) => {
      const made = editor.addMilestone(action.id, { title: '' });
      if (made.ok) setNewId(made.value);
      return made.ok ? ok(null) : made;
    });
  }

  return (
    <div className="grid content-start gap-1.5" role="group" aria-label={words.fields.milestones} {...place}>
      <span className="font-[560]">
        {words.fields.milestones}
        {action.milestones.length > 0 && (
          <span className="text-muted font-normal tabular-nums"> {`${done}/${action.milestones.length}`}</span>
        )}
      </span>
      <PlaceRing actionId={action.id} field="milestones">
        <ul className="grid gap-1.5">
          {action.milestones.map((milestone, at) => (
            <MilestoneRow
              key={milestone.id}
              action={action}
              milestone={milestone}
              isFirst={at === 0}
              isLast={at === action.milestones.length - 1}
              isNew={milestone.id === newId}
              onNext={add}
            />
          ))}
        </ul>
      </PlaceRing>
      <Button look="quiet" size="small" className="justify-self-start" onClick={add}>
        <Plus aria-hidden />
        {words.milestone.add}
      </Button>
    </div>
  );
}

function MilestoneRow({
  action,
  milestone,
  isFirst,
  isLast,
  isNew,
  onNext,
}: {
  action: Action;
  milestone: Milestone;
  isFirst: boolean;
  isLast: boolean;
  isNew: boolean;
  onNext: () => void;
}) {
  const { milestone: words } = useWords(ACTION_WORDS);
  const { gestures } = usePlanPage();
  const { id, title, isDone, due } = milestone;
  const name = title.trim() === '' ? words.untitled : title;
  const move = (by: -1 | 1) => gestures.edit((editor) => editor.moveMilestone(action.id, id, by));
  const remove = () => gestures.edit((editor) => editor.removeMilestone(action.id, id));

  function onKeyDown(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <li className="milestone" onKeyDown={onKeyDown}>
      <input
        type="checkbox"
        aria-label={words.done({ title: name })}
        checked={isDone}
        onChange={({ target }) =>
          gestures.edit((editor) => editor.setMilestone(action.id, id, { isDone: target.checked }))
        }
        className="accent-accent size-5"
      />
      <div className={classes('min-w-0 flex-1', isDone && 'is-done')}>
        <PartText
          value={title}
          label={words.title}
          placeholder={words.title}
          isNew={isNew}
          limit={TITLE_LIMIT}
          onType={(text) => gestures.type((editor) => editor.setMilestone(action.id, id, { title: text }))}
          onEnter={onNext}
          onRemoveEmpty={remove}
        />
      </div>
      <DayInput
        value={due}
        label={words.due({ title: name })}
        onWrite={(day) => gestures.type((editor) => editor.setMilestone(action.id, id, { due: day }))}
      />
      <span className="flex">
        <IconButton label={words.up({ title: name })} isShut={isFirst} onPress={() => move(-1)} Icon={ArrowUp} />
        <IconButton label={words.down({ title: name })} isShut={isLast} onPress={() => move(1)} Icon={ArrowDown} />
        <IconButton label={words.remove({ title: name })} onPress={remove} Icon={X} />
      </span>
    </li>
  );
}

/** The milestones for those who read. */
export function MilestonesReading({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  const { day } = useFormat();
  if (action.milestones.length === 0) return null;
  return (
    <div>
      <p className="text-small text-muted">{words.fields.milestones}</p>
      <ul>
        {action.milestones.map(({ id, title, isDone, due }) => (
          <li key={id}>
            <span aria-hidden>{isDone ? '☑ ' : '☐ '}</span>
            <span className="sr-only">{isDone ? words.milestone.isDone : words.milestone.isNotDone}: </span>
            {title.trim() === '' ? words.milestone.untitled : title}
            {due !== null && <span className="text-muted"> ({day(due)})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
