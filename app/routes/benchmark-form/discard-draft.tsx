import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { FORM_WORDS } from './words.ts';

/** Starts over; asked about in the page itself, so that it is asked about without scripts too. */
export function DiscardDraft({ setId }: { setId: string }) {
  const words = useWords(FORM_WORDS);
  return (
    <details className="no-print">
      <summary className="text-muted hover:text-ink w-fit underline underline-offset-4">{words.discard}</summary>
      <Form method="post" className="mt-3 grid justify-items-start gap-3">
        <input type="hidden" name="set" value={setId} />
        <p className="text-muted measure">{words.discardText}</p>
        <Button type="submit" name="intent" value="discard" look="danger">
          {words.discardConfirm}
        </Button>
      </Form>
    </details>
  );
}
