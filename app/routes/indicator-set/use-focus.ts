import { useEffect, useRef, type RefObject } from 'react';

/**
 * Brings the keyboard to what an answer is about: the first wrong field, or the row that was just added.
 * @param answer what came back; undefined before anything was sent.
 */
export function useFocusOn(answer: { readonly focus?: string | undefined } | undefined): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (answer === undefined) return;
    const wanted = answer.focus === undefined ? null : document.getElementById(answer.focus);
    (wanted ?? form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'))?.focus();
  }, [answer]);
  return form;
}
