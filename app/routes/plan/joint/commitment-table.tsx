import { Link } from '@remix-run/react';
import { Crown } from 'lucide-react';
import type { SharedCommitment } from '#app/data/commitments.server.ts';
import { isOverdue, type Action } from '#app/domain/action.ts';
import type { Participant } from '#app/domain/joint-action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { classes } from '#app/ui/classes.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { OverdueBadge, StatusBadge } from '#app/routes/plan/action/status-badge.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { useClusterName } from './use-cluster-name.ts';
import { JOINT_WORDS } from './words.ts';

/** How each cluster stands with its own part, as its plan says just now. */
export function CommitmentTable({
  action,
  participants,
}: {
  action: Action;
  participants: readonly Participant<SharedCommitment>[];
}) {
  const words = useWords(JOINT_WORDS);
  const nameOf = useClusterName();
  return (
    <DataTable caption={words.table} className="joint-table">
      <thead>
        <tr>
          <Th>{words.columns.cluster}</Th>
          <Th>{words.columns.status}</Th>
          {/* On a phone it stands under the status. */}
          <Th className="max-sm:hidden">{words.columns.who}</Th>
        </tr>
      </thead>
      <tbody>
        {participants.map(({ clusterId, state, commitments }) => {
          const name = nameOf(clusterId);
          return (
            <Tr key={clusterId}>
              <Th scope="row" className="align-top">
                <span className="font-[520]">{name}</span>
                {action.leadCluster === clusterId && (
                  <span className="text-small text-muted mt-0.5 flex items-center gap-1.5">
                    <Crown aria-hidden className="size-[1.05em] shrink-0" />
                    {words.leads}
                  </span>
                )}
              </Th>
              {state === 'taken-on' ? (
                <Own action={action} cluster={name} commitments={commitments} />
              ) : (
                <>
                  <Td className="align-top">
                    <Badge>{words.state[state]}</Badge>
                  </Td>
                  <Td className="text-muted align-top max-sm:hidden">–</Td>
                </>
              )}
            </Tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

function Own({
  action,
  cluster,
  commitments,
}: {
  action: Action;
  cluster: string;
  commitments: readonly SharedCommitment[];
}) {
  const words = useWords(JOINT_WORDS);
  const { today } = usePlanPage();
  return (
    <>
      <Td className="align-top">
        {commitments.map((one, at) => (
          <span key={at} className="grid gap-1">
            <span className="flex flex-wrap gap-1.5">
              <StatusBadge status={one.status} />
              {isOverdue(one, today) && <OverdueBadge />}
            </span>
            <Who commitment={one} className="sm:hidden" />
            {one.title.trim() !== action.title.trim() && one.title.trim() !== '' && (
              <span className="text-small text-muted">{words.named({ title: one.title })}</span>
            )}
            {one.place !== null && (
              <Link
                to={`/plan/${one.place.planId}#action-${one.place.actionId}`}
                aria-label={words.openOwnOf({ cluster })}
                className="link text-small no-print"
              >
                {words.openOwn}
              </Link>
            )}
          </span>
        ))}
      </Td>
      <Td className="align-top max-sm:hidden">
        {commitments.map((one, at) => (
          <Who key={at} commitment={one} />
        ))}
      </Td>
    </>
  );
}

function Who({
  commitment: { responsible, deadline },
  className,
}: {
  commitment: SharedCommitment;
  className?: string;
}) {
  const words = useWords(ACTION_WORDS);
  const { day } = useFormat();
  return (
    <span className={classes('grid', className)}>
      <span>{responsible === '' ? words.noResponsible : responsible}</span>
      <span className="text-small text-muted">
        {deadline === null ? words.noDeadline : words.deadline({ day: day(deadline) })}
      </span>
    </span>
  );
}
