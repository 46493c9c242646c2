import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { RoundData } from './route.tsx';
import { ROUND_WORDS } from './words.ts';

/** What closing freezes and whom it leaves out; of the newest closed round, the way back. */
export function Closing({ page: { round, places, delivered, invited, isNewest } }: { page: RoundData }) {
  const words = useWords(ROUND_WORDS).closing;
  const missing = places.filter((place) => place.delivered === null);
  if (round.closedAt !== null) {
    if (!isNewest) return null;
    return (
      <Panel id="closing" title={words.reopen}>
        <p className="text-muted measure">{words.reopenText}</p>
        <Form method="post" className="mt-4">
          <Button type="submit" look="secondary" name="intent" value="reopen">
            {words.reopen}
          </Button>
        </Form>
      </Panel>
    );
  }
  return (
    <Panel id="closing" title={words.title}>
      <div className="measure grid gap-2">
        <p>{words.text({ delivered, missing: invited - delivered })}</p>
        {missing.length > 0 && (
          <ul className="list-disc pl-6">
            {missing.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
        <p className="text-muted">{words.frozen}</p>
      </div>
      <Form method="post" className="mt-4">
        <Button type="submit" name="intent" value="close" look={missing.length > 0 ? 'secondary' : 'primary'}>
          {words.confirm}
        </Button>
      </Form>
    </Panel>
  );
}
