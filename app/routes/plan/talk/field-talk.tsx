import { Lightbulb, MessageSquare, MessageSquarePlus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { Action } from '#app/domain/action.ts';
import type { Goal } from '#app/domain/goal.ts';
import { isChangeable } from '#app/domain/proposed-change.ts';
import type { TalkTarget } from '#app/domain/talk.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';
import { Menu, MenuItem } from '#app/ui/menu.tsx';
import { usePlaceWords } from './place-words.ts';
import { talkCount, useMaybeTalk } from './talk-context.ts';
import { TALK_WORDS } from './words.ts';

/** At a field: how much is said about it, and the ways to say more. An action's title is the action's. */
export function FieldTalk({ actionId, field }: { actionId: string | null; field: string }) {
  const { fieldName } = usePlaceWords();
  if (field === 'title' || actionId === null) return null;
  return <TargetTalk target={{ actionId, field }} name={fieldName(field)} className="field-talk" />;
}

/** At an open action: how much is said about it and its fields. */
export function ActionTalk({ action }: { action: Action }) {
  const { place } = usePlaceWords();
  const target = { actionId: action.id, field: null };
  return <TargetTalk target={target} name={place(target, { actions: [action], goals: [] })} className="action-talk" />;
}

/** At a goal: how much is said about it and its fields. Nothing is proposed for goals. */
export function GoalTalk({ goal }: { goal: Goal }) {
  const { place } = usePlaceWords();
  const target = { actionId: goal.id, field: null };
  const name = place(target, { actions: [], goals: [goal] });
  return <TargetTalk target={target} name={name} isGoal className="action-talk" />;
}

function TargetTalk({
  target,
  name,
  isGoal = false,
  className,
}: {
  target: TalkTarget;
  name: string;
  isGoal?: boolean;
  className: string;
}) {
  const words = useWords(TALK_WORDS);
  const talk = useMaybeTalk();
  const { actionId, field } = target;
  if (talk?.data === undefined) return null;
  const { open, unread } = talkCount(
    talk,
    (thread) => thread.actionId === actionId && (field === null || thread.field === field),
  );
  if (!talk.canComment && open === 0) return null;
  const proposable = field ?? 'title';
  const isProposable = !isGoal && isChangeable(proposable);
  const begin = isProposable ? words.fieldMenu({ field: name }) : words.commentOn({ place: name });
  return (
    <span className={classes(className, 'no-print', open > 0 && 'has-talk')}>
      <Menu
        label={name}
        trigger={
          <AriaButton
            aria-label={open === 0 ? begin : words.fieldComments({ field: name, n: open, unread })}
            className="talk-mark"
          >
            {open === 0 ? <MessageSquarePlus aria-hidden /> : <MessageSquare aria-hidden />}
            {open > 0 && <span aria-hidden>{open}</span>}
            {unread > 0 && <span aria-hidden className="talk-dot is-small" />}
          </AriaButton>
        }
      >
        {open > 0 && (
          <MenuItem onAction={() => talk.open({ only: target })}>
            <MessageSquare aria-hidden />
            {words.showComments({ n: open })}
          </MenuItem>
        )}
        {talk.canComment && (
          <MenuItem onAction={() => talk.begin({ ...target, anchor: null, proposes: null })}>
            <MessageSquarePlus aria-hidden />
            {field !== null ? words.commentField : isGoal ? words.commentGoal : words.commentAction}
          </MenuItem>
        )}
        {talk.canComment && !isGoal && isChangeable(proposable) && (
          <MenuItem onAction={() => talk.begin({ actionId, field: proposable, anchor: null, proposes: proposable })}>
            <Lightbulb aria-hidden />
            {field === null ? words.proposeTitle : words.proposeField}
          </MenuItem>
        )}
      </Menu>
    </span>
  );
}

/** On an action's row: opens what is said about it. */
export function RowTalk({ action }: { action: Action }) {
  const words = useWords(TALK_WORDS);
  const { place } = usePlaceWords();
  const talk = useMaybeTalk();
  const { open, unread } = talkCount(talk, (thread) => thread.actionId === action.id);
  if (talk === undefined || (open === 0 && unread === 0)) return null;
  const target = { actionId: action.id, field: null };
  return (
    <button
      type="button"
      aria-label={words.fieldComments({ field: place(target, { actions: [action], goals: [] }), n: open, unread })}
      className="talk-mark row-talk no-print"
      onClick={() => talk.open({ only: target })}
    >
      <MessageSquare aria-hidden />
      <span aria-hidden>{open}</span>
      {unread > 0 && <span aria-hidden className="talk-dot is-small" />}
    </button>
  );
}
