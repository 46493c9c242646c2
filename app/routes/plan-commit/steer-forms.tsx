import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Input } from '#app/ui/control.tsx';
import { Field } from '#app/ui/field.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { ShownCommitment } from './commit-view.tsx';
import type { CommitData } from './route.tsx';
import { COMMIT_WORDS } from './words.ts';

/** Freezes the plan and asks the leads. */
export function OpenForm({ page }: { page: CommitData }) {
  const { open: words, problems } = useWords(COMMIT_WORDS);
  return (
    <Panel id="ask" title={words.title}>
      <div className="grid gap-4">
        <p className="text-muted">{words.text}</p>
        {page.plan.kind === 'shared' && (
          <p>{page.asked === 0 ? problems['commitment.no-promises'] : words.shared({ n: page.asked })}</p>
        )}
        <Form method="post" className="grid gap-4">
          <Field htmlFor="commitment-name" label={words.name} hint={words.nameHint} hintId="commitment-name-hint">
            <Input id="commitment-name" name="name" required maxLength={120} aria-describedby="commitment-name-hint" />
          </Field>
          <Button type="submit" name="intent" value="open" className="justify-self-start" disabled={page.asked === 0}>
            {words.button}
          </Button>
        </Form>
      </div>
    </Panel>
  );
}

/** Closes it, saying who is missing, or withdraws it. */
export function SteerForms({
  commitment,
  clusters,
}: {
  commitment: ShownCommitment;
  clusters: ReadonlyMap<string, string>;
}) {
  const words = useWords(COMMIT_WORDS);
  const isGiven = (id: string) => commitment.confirmations.some(({ clusterId }) => clusterId === id);
  const missing = commitment.clusterIds.filter((id) => !isGiven(id));
  const hasNone = commitment.confirmations.length === 0;
  const names = missing.map((id) => clusters.get(id) ?? id).join(', ');
  return (
    <Form method="post" className="border-line no-print grid gap-3 border-t pt-5">
      <input type="hidden" name="commitment" value={commitment.id} />
      <p id="close-why" className="text-muted">
        {hasNone ? words.closeNone : missing.length === 0 ? words.closeAll : words.closeSome({ names })}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" name="intent" value="close" disabled={hasNone} aria-describedby="close-why">
          {words.close}
        </Button>
        <Button type="submit" name="intent" value="withdraw" look="danger" aria-describedby="withdraw-why">
          {words.withdraw}
        </Button>
      </div>
      <p id="withdraw-why" className="text-small text-muted">
        {words.withdrawText}
      </p>
    </Form>
  );
}
