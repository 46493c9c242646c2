import { useState } from 'react';
import type { PersonId } from '#app/domain/ids.ts';
import { asTyped } from '#app/domain/mentions.ts';
import type { TalkComment } from '#app/domain/talk.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ConfirmDialog } from '#app/ui/dialog.tsx';
import { CommentText } from './comment-text.tsx';
import { Composer } from './composer.tsx';
import { FailureNote } from './failure-note.tsx';
import type { TalkFailure } from './talk-client.ts';
import { useTalk } from './talk-context.ts';
import { TALK_WORDS } from './words.ts';

/** One comment, or what somebody did to the thread. */
export function CommentLine({
  comment,
  isUnread,
  nameOf,
}: {
  comment: TalkComment;
  isUnread: boolean;
  nameOf: (id: PersonId) => string;
}) {
  const words = useWords(TALK_WORDS);
  const { instant } = useFormat();
  const name = nameOf(comment.authorId);
  const time = (
    <time dateTime={comment.createdAt} className="text-muted whitespace-nowrap">
      {instant(new Date(comment.createdAt))}
    </time>
  );
  if (comment.kind !== 'comment') {
    const said = {
      resolved: words.resolvedBy,
      reopened: words.reopenedBy,
      accepted: words.propose.accepted,
      rejected: words.propose.rejected,
    }[comment.kind];
    return (
      <li className="text-small text-muted">
        {said({ name })} · {time}
      </li>
    );
  }
  if (comment.isDeleted) return <li className="text-small text-muted italic">{words.deleted}</li>;
  return (
    <li className="talk-comment">
      <p className="text-small flex flex-wrap items-baseline gap-x-2">
        <span className="font-[620]">{name}</span>
        {time}
        {comment.editedAt !== null && <span className="text-muted">({words.edited})</span>}
        {isUnread && <Badge tone="heather">{words.isNew}</Badge>}
      </p>
      <CommentBody comment={comment} nameOf={nameOf} />
    </li>
  );
}

function CommentBody({ comment, nameOf }: { comment: TalkComment; nameOf: (id: PersonId) => string }) {
  const words = useWords(TALK_WORDS);
  const { personId, canComment, edit, remove } = useTalk();
  const [isEditing, setIsEditing] = useState(false);
  const [isDeleting, setIsDeleting] = useState(false);
  const [failure, setFailure] = useState<TalkFailure>();
  if (isEditing) {
    return (
      <Composer
        draftKey={`edit:${comment.id}`}
        label={words.edit}
        sendLabel={words.save}
        initial={asTyped(comment.text, nameOf)}
        isFocused
        isEdit
        onCancel={() => setIsEditing(false)}
        onSend={({ text }) => edit(comment.id, text)}
      />
    );
  }
  return (
    <>
      <CommentText text={comment.text} nameOf={nameOf} />
      {failure !== undefined && <FailureNote failure={failure} />}
      {canComment && comment.authorId === personId && (
        <p className="text-small flex gap-1">
          <button type="button" className="talk-tool" onClick={() => setIsEditing(true)}>
            {words.edit}
          </button>
          <button type="button" className="talk-tool" onClick={() => setIsDeleting(true)}>
            {words.delete}
          </button>
        </p>
      )}
      <ConfirmDialog
        title={words.deleteTitle}
        isOpen={isDeleting}
        confirmLabel={words.delete}
        onConfirm={() => void remove(comment.id).then((answer) => setFailure(answer.ok ? undefined : answer.problem))}
        onClose={() => setIsDeleting(false)}
      >
        {words.deleteText}
      </ConfirmDialog>
    </>
  );
}
