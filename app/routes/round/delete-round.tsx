import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { ROUND_WORDS } from './words.ts';

/** [RO8] Of a round that nobody has delivered to. Opens before it asks, so that one slip deletes nothing; works without scripts. */
export function DeleteRound() {
  const words = useWords(ROUND_WORDS).deleting;
  return (
    <details className="no-print">
      <summary className="link text-danger w-fit py-2">{words.summary}</summary>
      <Form method="post" className="mt-3 grid justify-items-start gap-3">
        <p className="text-muted measure">{words.text}</p>
        <Button type="submit" name="intent" value="delete" look="danger">
          {words.confirm}
        </Button>
      </Form>
    </details>
  );
}
