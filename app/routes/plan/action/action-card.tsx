import { ChevronRight } from 'lucide-react';
import { memo, useEffect, useRef, type KeyboardEvent } from 'react';
import { isOverdue, type Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';
import { ActionFields } from './action-fields.tsx';
import { ActionReading } from './action-reading.tsx';
import { ActionSummary } from './action-summary.tsx';
import { ActionTools } from './action-tools.tsx';
import type { ActionListControls } from './use-action-list.ts';
import { ChangedMark } from '#app/routes/plan/past/changed-mark.tsx';
import { ActionHistoryLink } from '#app/routes/plan/past/history-link.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { ActionTalk } from '#app/routes/plan/talk/field-talk.tsx';
import { DragHandle } from '#app/routes/plan/views/drag/drag-handle.tsx';
import { TextField } from './text-field.tsx';

/** One action: a row for the overview, opened to a card. */
export const ActionCard = memo(function ActionCard({
  action,
  isOpen,
  isNew,
  isFirst,
  isLast,
  canMove,
  isPrinting,
  controls,
}: {
  action: Action;
  isOpen: boolean;
  /** Just made here: its title wants to be written. */
  isNew: boolean;
  isFirst: boolean;
  isLast: boolean;
  canMove: boolean;
  /** On paper each action is whole. */
  isPrinting: boolean;
  controls: ActionListControls;
}) {
  const words = useWords(ACTION_WORDS);
  const { planId, canEdit, today } = usePlanPage();
  const card = useRef<HTMLLIElement>(null);
  const title = useRef<HTMLTextAreaElement>(null);
  const isLate = isOverdue(action, today);
  const shownTitle = action.title.trim() === '' ? words.untitled : action.title;

  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen || !isNew) return;
    title.current?.focus();
    title.current?.select();
  }, [isOpen, isNew]);

  function onKeyDown(event: KeyboardEvent) {
    const isText = event.target instanceof HTMLElement && isTextInput(event.target);
    if (event.altKey && canMove && canEdit && !isText && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      controls.move(action.id, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Escape' && isOpen && !event.defaultPrevented && !isInPicker(event.target)) {
      controls.toggle(action.id);
      card.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    }
  }

  return (
    <li
      ref={card}
      id={`action-${action.id}`}
      data-action={action.id}
      className={classes('action', isOpen && 'is-open', isLate && 'is-late')}
      onKeyDown={onKeyDown}
    >
      <div className="action-head">
        {canMove && canEdit && <DragHandle />}
        <h3 className={classes('min-w-0 font-[580]', isOpen ? 'self-start' : 'flex-1')}>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={isOpen ? `${words.close} «${shownTitle}»` : undefined}
            onClick={() => controls.toggle(action.id)}
            className="action-toggle"
          >
            <ChevronRight aria-hidden className={classes('size-5 shrink-0', isOpen && 'rotate-90')} />
            {!isOpen && <span className={classes(action.title.trim() === '' && 'text-muted')}>{shownTitle}</span>}
          </button>
        </h3>
        {isOpen && canEdit && (
          <div className="action-title">
            <TextField
              action={action}
              field="title"
              placeholder={words.titlePlaceholder}
              isOneLine
              isLabelHidden
              className="text-title font-[620]"
              inputRef={title}
            />
          </div>
        )}
        {isOpen && !canEdit && <p className="action-title text-title pt-1.5 font-[620]">{shownTitle}</p>}
        {isOpen && <ActionTalk action={action} />}
        {isOpen && canEdit && (
          <ActionTools action={action} isFirst={isFirst} isLast={isLast} canMove={canMove} controls={controls} />
        )}
      </div>
      {isOpen && !canEdit && (
        <div className="no-print px-4 pb-1">
          <ActionHistoryLink planId={planId} actionId={action.id} />
        </div>
      )}
      {isOpen && (
        <div className="px-4 empty:hidden">
          <ChangedMark action={action} />
        </div>
      )}
      {!isOpen && <ActionSummary action={action} />}
      {isOpen && canEdit && <ActionFields action={action} />}
      {isOpen && !canEdit && <ActionReading action={action} isLive />}
      {isPrinting && !(isOpen && !canEdit) && (
        <div className="hidden print:block">
          <ActionReading action={action} />
        </div>
      )}
      {!isOpen && (
        // A browser with scripts takes it for a text: of a large plan it would be most of the page.
        <noscript>
          <ActionReading action={action} />
        </noscript>
      )}
    </li>
  );
});

function isTextInput(element: HTMLElement): boolean {
  return element.isContentEditable || element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function isInPicker(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('role') === 'combobox';
}
