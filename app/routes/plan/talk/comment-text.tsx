import { textParts } from '#app/domain/mentions.ts';
import type { PersonId } from '#app/domain/ids.ts';

/** A comment's words, with the names of those it mentions. */
export function CommentText({ text, nameOf }: { text: string; nameOf: (id: PersonId) => string }) {
  return (
    <p className="talk-text">
      {textParts(text).map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          <span key={at} className="talk-mention">
            @{nameOf(part.personId)}
          </span>
        ),
      )}
    </p>
  );
}
