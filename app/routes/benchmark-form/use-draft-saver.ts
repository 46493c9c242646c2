import { useNavigate } from '@remix-run/react';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { afterEvent, NOTHING_TYPED, type DraftSaving } from './draft-saving.ts';
import type { FormAnswer, PostAnswer } from './form-answer.ts';
import { postForm } from './post-form.ts';

/** After the last key; whoever leaves a field does not wait. */
const TYPING_MS = 700;
const RETRY_MS = 5_000;

export interface DraftSaver {
  readonly saving: DraftSaving;
  type(name: string, value: string): void;
  /** Sends what waits now. */
  flush(): void;
  /** The whole form by one of its buttons, when nothing else is on its way. */
  press(form: () => URLSearchParams): void;
  readonly isPressed: boolean;
  /** What came of the last button. */
  readonly said: FormAnswer | undefined;
}

/** Posts what is typed, field by field as it changes, one request at a time, and again until it is stored. */
export function useDraftSaver(path: string, setId: string): DraftSaver {
  const navigate = useNavigate();
  const [saving, tell] = useReducer(afterEvent, NOTHING_TYPED);
  const [pressed, setPressed] = useState<() => URLSearchParams>();
  const [said, setSaid] = useState<FormAnswer>();
  const isDue = saving.typed.size > 0 && saving.sent === null && pressed === undefined;

  const post = useCallback(
    async (fields: URLSearchParams): Promise<PostAnswer> => {
      tell({ is: 'sent' });
      const answer = await postForm(path, fields);
      if (answer.is === 'not-saved') tell({ is: 'failed', why: answer.why });
      else tell({ is: 'saved', draft: answer.is === 'handed-in' ? null : answer.draft });
      return answer;
    },
    [path],
  );

  const send = useCallback(() => {
    if (isDue) void post(new URLSearchParams([['intent', 'save'], ['set', setId], ...saving.typed]));
  }, [isDue, saving.typed, setId, post]);

  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(send, saving.failed === null ? TYPING_MS : RETRY_MS);
    // The network is back, or its reader is, from signing in in another tab.
    window.addEventListener('online', send);
    window.addEventListener('focus', send);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', send);
      window.removeEventListener('focus', send);
    };
  }, [isDue, send, saving.failed]);

  // A save under way must not come after a form that was handed in: it would begin a new draft.
  const isOnItsWay = useRef(false);
  useEffect(() => {
    if (pressed === undefined || isOnItsWay.current || saving.sent !== null) return;
    isOnItsWay.current = true;
    void post(pressed()).then((answer) => {
      isOnItsWay.current = false;
      setPressed(undefined);
      if (answer.is === 'handed-in') navigate(answer.to);
      else setSaid(answer);
    });
  }, [pressed, saving.sent, post, navigate]);

  const type = useCallback((name: string, value: string) => tell({ is: 'typed', name, value }), []);
  const press = useCallback((form: () => URLSearchParams) => {
    setSaid(undefined);
    setPressed(() => form);
  }, []);
  return { saving, type, flush: send, press, isPressed: pressed !== undefined, said };
}
