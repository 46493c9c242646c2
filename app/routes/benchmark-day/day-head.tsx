import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { ROUND_WORDS } from '#app/routes/round/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Select } from '#app/ui/control.tsx';
import { Live } from '#app/ui/live/live.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TableDownload } from '#app/ui/table-download.tsx';
import type { DayData } from './route.tsx';
import { DAY_WORDS } from './words.ts';

/** Which plan is held against the round, and what it comes to. */
export function DayHead({ page: { forum, round, plan, choices, actions } }: { page: DayData }) {
  const words = useWords(DAY_WORDS);
  const rounds = useWords(ROUND_WORDS);
  const at = `/forum/${forum.id}/rounds`;
  const nameOf = ({ clusterName }: { clusterName: string | null }) => clusterName ?? words.shared;
  const count = (proposed: 'close' | 'continue' | 'rethink' | null) =>
    (actions ?? []).filter(({ proposal }) => proposal.propose === proposed).length;
  return (
    <PageHeader
      title={plan === null ? words.title : `${words.title}: ${nameOf(plan)}`}
      crumbs={[
        { label: forum.name, to: `/forum/${forum.id}` },
        { label: rounds.rounds, to: at },
        { label: round.name, to: `${at}/${round.id}` },
      ]}
      lead={
        <span className="flex flex-wrap items-center gap-x-5 gap-y-1">
          <span>{words.lead}</span>
          <Live address={`/forum/${forum.id}/events`} />
        </span>
      }
      actions={
        plan !== null && (
          <LinkButton look="secondary" to={`/plan/${plan.id}`}>
            {words.openPlan}
          </LinkButton>
        )
      }
    >
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        {plan !== null && actions !== null && actions.length > 0 && (
          <div className="grid gap-1">
            <p>
              {words.summary({
                close: count('close'),
                keep: count('continue'),
                rethink: count('rethink'),
                none: count(null),
              })}
            </p>
            <TableDownload address={`${at}/${round.id}/day/export?plan=${plan.id}`} table={words.table} />
          </div>
        )}
        {choices.length > 1 && (
          <Form method="get" className="no-print flex flex-wrap items-end gap-2">
            <label className="grid gap-1">
              <span className="text-small">{words.plan}</span>
              <Select name="plan" defaultValue={plan?.id} key={plan?.id ?? ''} className="min-w-52">
                {choices.map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {nameOf(choice)}
                  </option>
                ))}
              </Select>
            </label>
            <Button type="submit" look="secondary">
              {words.show}
            </Button>
          </Form>
        )}
      </div>
    </PageHeader>
  );
}
