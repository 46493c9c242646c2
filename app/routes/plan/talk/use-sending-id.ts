import { useCallback, useRef } from 'react';
import type { Result } from '#app/domain/result.ts';
import type { TalkFailure } from './talk-client.ts';

/**
 * [TA9] The id of what is being sent: the same until it is stored, so that what is sent again after a lost answer is stored
 * once; another where the server has something else under it.
 */
export function useSendingId(): readonly [id: () => string, answered: (answer: Result<null, TalkFailure>) => void] {
  const id = useRef<string>();
  const answered = useCallback((answer: Result<null, TalkFailure>) => {
    if (answer.ok || answer.problem.code === 'comment.sent-otherwise') id.current = undefined;
  }, []);
  return [useCallback(() => (id.current ??= crypto.randomUUID()), []), answered];
}
