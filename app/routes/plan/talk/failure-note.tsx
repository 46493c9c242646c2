import { useWords } from '#app/i18n/words.ts';
import type { TalkFailure } from './talk-client.ts';
import { TALK_WORDS } from './words.ts';

/** Why something was not stored, and whether the words are still there. */
export function FailureNote({ failure, isKept = false }: { failure: TalkFailure; isKept?: boolean }) {
  const words = useWords(TALK_WORDS);
  const { now } = failure;
  return (
    <p role="alert" className="text-small text-danger">
      {isKept && <strong>{words.notSent} </strong>}
      {words.failed[failure.code]}
      {now !== undefined && ` ${words.fieldNow({ value: now ?? words.propose.empty })}`}
    </p>
  );
}
