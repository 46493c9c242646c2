import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { afterEvent, NOTHING_TYPED, type DraftSaving } from './draft-saving.ts';
import type { FormAnswer } from './route.tsx';

/** After the last key; whoever leaves a field does not wait. */
const TYPING_MS = 700;
const RETRY_MS = 5_000;

export interface DraftSaver {
  readonly saving: DraftSaving;
  type(name: string, value: string): void;
  /** Sends what waits now. */
  flush(): void;
}

/** Posts what is typed, field by field as it changes, one request at a time, and again until it is stored. */
export function useDraftSaver(setId: string): DraftSaver {
  const fetcher = useFetcher<FormAnswer>({ key: `benchmark-form-${setId}` });
  const [saving, tell] = useReducer(afterEvent, NOTHING_TYPED);
  const isDue = saving.typed.size > 0 && saving.sent === null;
  const { submit } = fetcher;
  const send = useCallback(() => {
    if (!isDue) return;
    const fields = new URLSearchParams([['intent', 'save'], ['set', setId], ...saving.typed]);
    tell({ is: 'sent' });
    submit(fields, { method: 'post' });
  }, [isDue, saving.typed, setId, submit]);

  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(send, saving.failed === null ? TYPING_MS : RETRY_MS);
    window.addEventListener('online', send);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', send);
    };
  }, [isDue, send, saving.failed]);

  const wasBusy = useRef(false);
  useEffect(() => {
    if (fetcher.state !== 'idle') wasBusy.current = true;
    else if (wasBusy.current) {
      wasBusy.current = false;
      const answer = fetcher.data;
      if (answer?.is === 'saved') tell({ is: 'saved' });
      else tell({ is: 'failed', why: answer?.is === 'not-saved' ? answer.why : 'unexpected' });
    }
  }, [fetcher.state, fetcher.data]);

  const type = useCallback((name: string, value: string) => tell({ is: 'typed', name, value }), []);
  return { saving, type, flush: send };
}
