import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { INDICATOR_WORDS } from './words.ts';

/** Opens before it asks, so that one slip removes nothing; works without scripts. */
export function RemoveIndicator() {
  const words = useWords(INDICATOR_WORDS).remove;
  return (
    <details>
      <summary className="link text-danger w-fit">{words.summary}</summary>
      <Form method="post" className="mt-3 grid justify-items-start gap-3">
        <p className="text-muted">{words.text}</p>
        <Button type="submit" name="intent" value="remove" look="danger">
          {words.confirm}
        </Button>
      </Form>
    </details>
  );
}
