import { Form } from '@remix-run/react';
import { useFormat } from '#app/i18n/format.ts';
import { TIME_ZONE } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import type { Names } from '#app/ui/difference/value-text.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { ShownCommitment } from './commit-view.tsx';
import { PromiseList } from './promise-list.tsx';
import { COMMIT_WORDS } from './words.ts';

/** What one's cluster has promised, as it is frozen, and giving one's word for exactly that. */
export function ConfirmForm({
  commitment,
  own,
  names,
  personId,
}: {
  commitment: ShownCommitment;
  own: ShownCommitment['own'][number];
  names: Names;
  personId: string;
}) {
  const words = useWords(COMMIT_WORDS);
  const { instant } = useFormat();
  const cluster = names.clusters.get(own.clusterId) ?? own.clusterId;
  const given = commitment.confirmations.find((one) => one.clusterId === own.clusterId && one.personId === personId);
  return (
    <section aria-label={words.yours({ cluster })} className="rounded-panel border-edge grid gap-4 border p-4 sm:p-5">
      <h3 className="text-lead font-[620]">{words.yours({ cluster })}</h3>
      <PromiseList actions={own.actions} names={names} />
      {given === undefined ? (
        <Form method="post" preventScrollReset className="grid gap-2">
          <input type="hidden" name="commitment" value={commitment.id} />
          <input type="hidden" name="cluster" value={own.clusterId} />
          <input type="hidden" name="sha256" value={commitment.sha256} />
          <Button type="submit" name="intent" value="confirm" className="justify-self-start">
            {words.confirm}
            <span className="sr-only">: {cluster}</span>
          </Button>
        </Form>
      ) : (
        <Notice tone="success" title={words.confirmed({ at: instant(given.at, TIME_ZONE) })} />
      )}
    </section>
  );
}
