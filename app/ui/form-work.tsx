import { useNavigation } from '@remix-run/react';
import { LoaderCircle } from 'lucide-react';
import { useEffect, useRef, type FormEvent } from 'react';
import { Button, type ButtonLook } from './button.tsx';

export type WorkState = 'idle' | 'sending' | 'reading';

/**
 * Where a form's long work is, from the press on: on its way to the server, and then, once the server has it, its answer
 * being read. `begin` belongs on the form; it keeps a second press from sending again.
 * @param field one that only this form of the page has
 */
export function useFormWork(field: string) {
  const { state, formData } = useNavigation();
  const isOurs = formData?.has(field) === true;
  const work: WorkState = !isOurs || state === 'idle' ? 'idle' : state === 'submitting' ? 'sending' : 'reading';
  // The page hears of the press a moment later, which is enough for a second one.
  const isPressed = useRef(false);
  useEffect(() => {
    if (state === 'idle') isPressed.current = false;
  }, [state]);
  const begin = (event: FormEvent): void => {
    if (event.defaultPrevented) return;
    if (isPressed.current || state !== 'idle') event.preventDefault();
    else isPressed.current = true;
  };
  return { work, isBusy: state !== 'idle', begin };
}

/** The form's button, which stays where the keyboard is, and beside it what is going on, seen and heard. */
export function WorkButton({
  work,
  isBusy,
  look,
  label,
  told,
}: {
  work: WorkState;
  /** Something is under way on the page, this form's or not. */
  isBusy: boolean;
  look?: ButtonLook;
  label: string;
  told: { readonly sending: string; readonly reading: string };
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button type="submit" size="large" aria-disabled={isBusy || undefined} {...(look === undefined ? {} : { look })}>
        {label}
      </Button>
      <p role="status" className="text-muted flex items-center gap-2">
        {work !== 'idle' && (
          <>
            <LoaderCircle aria-hidden className="size-5 shrink-0 motion-safe:animate-spin" />
            {told[work]}
          </>
        )}
      </p>
    </div>
  );
}
