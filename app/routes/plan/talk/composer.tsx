import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { asStored, type Named } from '#app/domain/mentions.ts';
import { COMMENT_LIMIT } from '#app/domain/talk.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/control.tsx';
import { FailureNote } from './failure-note.tsx';
import { MentionList } from './mention-list.tsx';
import type { TalkFailure } from './talk-client.ts';
import { useTalk, type NewComment, type Sent } from './talk-context.ts';
import { useDraft } from './use-draft.ts';
import { useMentions } from './use-mentions.ts';
import { useOnline } from './use-online.ts';
import { useSendingId } from './use-sending-id.ts';
import { TALK_WORDS } from './words.ts';

/** A text on its way to becoming a comment. It is forgotten only once it is stored. */
export function Composer({
  draftKey,
  label,
  sendLabel,
  initial = '',
  mayBeEmpty = false,
  isFocused = false,
  isCompact = false,
  isEdit = false,
  onSend,
  onCancel,
  onSent = onCancel,
}: {
  /** What the text is for, within the plan. */
  draftKey: string;
  label: string;
  sendLabel: string;
  /** As people write it. */
  initial?: string;
  mayBeEmpty?: boolean;
  isFocused?: boolean;
  /** One line, without buttons until something is written. */
  isCompact?: boolean;
  /** What is sent takes the place of what was there. */
  isEdit?: boolean;
  onSend: (comment: NewComment) => Sent;
  onCancel?: (() => void) | undefined;
  /** It is stored, and nothing was written since; by default as `onCancel`. */
  onSent?: (() => void) | undefined;
}) {
  const id = useId();
  const words = useWords(TALK_WORDS);
  const { planId, personId, data } = useTalk();
  const { text, write, stored } = useDraft(`talk:${personId}:${planId}:${draftKey}`, initial);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<TalkFailure>();
  const [commentId, answered] = useSendingId();
  const input = useRef<HTMLTextAreaElement>(null);
  const isOnline = useOnline();
  const people = readersOf(data);
  const mentions = useMentions({ people, text, write, input });
  const isEmpty = text.trim() === '';

  useEffect(() => {
    if (isFocused) input.current?.focus();
  }, [isFocused]);

  async function send() {
    if (isSending || (isEmpty && !mayBeEmpty)) return;
    setIsSending(true);
    setFailure(undefined);
    const answer = await onSend({ id: commentId(), text: asStored(text.trim(), mentions.known) });
    setIsSending(false);
    answered(answer);
    if (!answer.ok) {
      setFailure(answer.problem);
      return;
    }
    // [TA9] Who goes on writing while it is on its way loses nothing of that.
    if (stored(text, isEdit)) onSent?.();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (mentions.onKeyDown(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape' && onCancel !== undefined) {
      event.stopPropagation();
      onCancel();
    }
  }

  return (
    <div className="talk-composer">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <div className="relative">
        <TextArea
          id={id}
          ref={input}
          rows={isCompact && isEmpty ? 1 : 3}
          maxLength={COMMENT_LIMIT}
          placeholder={label}
          aria-autocomplete="list"
          aria-controls={mentions.isOpen ? `${id}-people` : undefined}
          aria-activedescendant={mentions.isOpen ? `${id}-people-${mentions.at}` : undefined}
          aria-describedby={`${id}-hint`}
          className="block resize-none"
          value={text}
          onChange={(event) => {
            write(event.target.value);
            mentions.moved(event.target);
          }}
          onKeyDown={onKeyDown}
          onClick={(event) => mentions.moved(event.currentTarget)}
          onBlur={mentions.close}
        />
        {mentions.isOpen && (
          <MentionList
            id={`${id}-people`}
            label={words.mentions}
            people={mentions.found}
            at={mentions.at}
            onPick={mentions.pick}
          />
        )}
      </div>
      <p id={`${id}-hint`} className={isCompact && isEmpty ? 'sr-only' : 'text-small text-muted'}>
        {words.mentionHint}
      </p>
      {!isOnline && !isEmpty && (
        <p role="status" className="text-small text-warning">
          {words.offline}
        </p>
      )}
      {failure !== undefined && <FailureNote failure={failure} isKept={!isEmpty} />}
      {!(isCompact && isEmpty) && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            aria-disabled={isSending || (isEmpty && !mayBeEmpty) || undefined}
            onClick={() => void send()}
          >
            {isSending ? words.sending : sendLabel}
          </Button>
          {onCancel !== undefined && (
            <Button size="small" look="quiet" onClick={onCancel}>
              {words.cancel}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

const NOBODY: readonly Named[] = [];
function readersOf(data: ReturnType<typeof useTalk>['data']): readonly Named[] {
  return data === undefined ? NOBODY : data.people.filter(({ id }) => data.readerIds.includes(id));
}
