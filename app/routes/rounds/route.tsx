import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { listRounds } from '#app/data/rounds.server.ts';
import { countDeliveries } from '#app/data/round-deliveries.server.ts';
import { localDay } from '#app/domain/day.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { ROUND_WORDS } from '#app/routes/round/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Panel } from '#app/ui/panel.tsx';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => ROUND_WORDS[locale].rounds);

/** All rounds of the forum, for everyone in it; how many have delivered, not who. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  const rounds = await listRounds(context.db, forum.id);
  const counts = await countDeliveries(context.db, rounds);
  return {
    forum,
    rounds: rounds.map((round) => ({ ...round, ...(counts.get(round.id) ?? { invited: 0, delivered: 0 }) })),
  };
}

export default function Rounds() {
  const words = useWords(ROUND_WORDS);
  const { day } = useFormat();
  const { forum, rounds } = useLoaderData<typeof loader>();
  const at = `/forum/${forum.id}/rounds`;
  const open = forum.access === 'write' && (
    <LinkButton to={`${at}/new`}>
      <Plus aria-hidden />
      {words.open}
    </LinkButton>
  );
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.rounds}
        crumbs={[{ label: forum.name, to: `/forum/${forum.id}` }]}
        lead={words.roundsLead}
        actions={open}
      />
      <div className="page py-6 sm:py-8">
        {rounds.length === 0 ? (
          <EmptyState title={words.none.title} action={open}>
            {words.none.text}
          </EmptyState>
        ) : (
          <Panel isFlush>
            <ul>
              {rounds.map(({ id, name, takenOn, dueOn, closedAt, invited, delivered }) => (
                <li
                  key={id}
                  className="border-line flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-t px-5 py-4 first:border-t-0 sm:px-6"
                >
                  <div className="min-w-0">
                    <h2 className="text-lead">
                      <Link
                        to={`${at}/${id}`}
                        className="decoration-edge hover:decoration-ink underline decoration-1 underline-offset-4"
                      >
                        {name}
                      </Link>
                    </h2>
                    <p className="text-small text-muted">{day(takenOn)}</p>
                  </div>
                  <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
                    <span>{words.deliveredOf({ delivered, invited })}</span>
                    <span className="text-muted">
                      {closedAt !== null
                        ? words.closedOn({ day: day(localDay(new Date(closedAt))) })
                        : dueOn === null
                          ? words.noDue
                          : words.due({ day: day(dueOn) })}
                    </span>
                    <Badge tone={closedAt === null ? 'accent' : 'neutral'}>
                      {closedAt === null ? words.state.open : words.state.closed}
                    </Badge>
                  </p>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </main>
  );
}
