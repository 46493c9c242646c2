import { Form, useSubmit, type FormProps } from '@remix-run/react';
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/notice.tsx';
import { askSession } from './ask-session.ts';
import { useNotSent, type WhyNotSent } from './not-sent.ts';
import { KEPT_WORDS } from './words.ts';

/**
 * A form whose text outlives a session that ended, a lost network and a server that fails: the page stays and says so.
 * Without scripts it is a plain form.
 */
export function KeptForm({
  formRef,
  children,
  preventScrollReset,
  ...form
}: Omit<FormProps, 'method' | 'onSubmit'> & { formRef?: RefObject<HTMLFormElement> }) {
  const submit = useSubmit();
  const words = useWords(KEPT_WORDS);
  const failedAfter = useNotSent();
  const [failedBefore, setFailedBefore] = useState<WhyNotSent>();
  const isAsking = useRef(false);
  const top = useRef<HTMLDivElement>(null);
  const why = failedBefore ?? failedAfter;

  useEffect(() => {
    if (why !== undefined) top.current?.focus();
  }, [why]);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const at = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (isAsking.current) return;
    isAsking.current = true;
    const failed = await askSession();
    isAsking.current = false;
    setFailedBefore(failed);
    if (failed !== undefined) return;
    const by = submitter instanceof HTMLButtonElement ? submitter : at;
    submit(by, { method: 'post', preventScrollReset: preventScrollReset === true });
  }

  return (
    <Form ref={formRef ?? null} method="post" {...form} onSubmit={(event) => void send(event)}>
      {/* The Enter key presses a form's first button. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden />
      {why !== undefined && (
        <div ref={top} tabIndex={-1} className="outline-none">
          <Notice tone="danger" title={words.notSent}>
            <p>{words.why[why]}</p>
            {why === 'signed-out' && (
              <p>
                <a href="/sign-in" target="_blank" rel="noreferrer" className="link inline-flex min-h-11 items-center">
                  {words.signIn}
                </a>
              </p>
            )}
          </Notice>
        </div>
      )}
      {children}
    </Form>
  );
}
