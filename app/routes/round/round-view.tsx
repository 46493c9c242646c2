import { BarChart3, ClipboardCheck, Pencil, Upload } from 'lucide-react';
import { localDay } from '#app/domain/day.ts';
import type { RoundProblem } from '#app/data/round-changes.server.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Live } from '#app/ui/live/live.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Closing } from './closing.tsx';
import { DeleteRound } from './delete-round.tsx';
import { Places } from './places.tsx';
import type { RoundData } from './route.tsx';
import { Sharing } from './sharing.tsx';
import { ROUND_WORDS } from './words.ts';

export function RoundView({ page, problem }: { page: RoundData; problem: RoundProblem | undefined }) {
  const words = useWords(ROUND_WORDS);
  const locale = useLocale();
  const { day } = useFormat();
  const { forum, round, isCoordinator, invited, delivered, places, setName } = page;
  const at = `/forum/${forum.id}/rounds`;
  const own = places.filter(({ access }) => access === 'write');
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={round.name}
        crumbs={[
          { label: forum.name, to: `/forum/${forum.id}` },
          { label: words.rounds, to: at },
        ]}
        lead={
          <span className="flex flex-wrap items-center gap-x-5 gap-y-1.5">
            <Badge tone={round.closedAt === null ? 'accent' : 'neutral'}>
              {round.closedAt === null ? words.state.open : words.state.closed}
            </Badge>
            <span>{words.deliveredOf({ delivered, invited })}</span>
            <span>
              {round.closedAt !== null
                ? words.closedOn({ day: day(localDay(new Date(round.closedAt))) })
                : round.dueOn === null
                  ? words.noDue
                  : words.due({ day: day(round.dueOn) })}
            </span>
            <Live address={`/forum/${forum.id}/events`} />
          </span>
        }
        actions={
          <>
            <LinkButton look="secondary" to={`/forum/${forum.id}/scorecard?round=${round.id}`}>
              <BarChart3 aria-hidden />
              {words.scorecard}
            </LinkButton>
            <LinkButton look="secondary" to={`${at}/${round.id}/day`}>
              <ClipboardCheck aria-hidden />
              {words.day}
            </LinkButton>
            {isCoordinator && round.closedAt === null && (
              <LinkButton look="secondary" to={`${at}/${round.id}/upload`}>
                <Upload aria-hidden />
                {words.upload}
              </LinkButton>
            )}
            {isCoordinator && round.closedAt === null && (
              <LinkButton look="secondary" to={`${at}/${round.id}/edit`}>
                <Pencil aria-hidden />
                {words.edit}
              </LinkButton>
            )}
          </>
        }
      >
        {setName !== null && <p className="text-muted">{setName[locale]}</p>}
      </PageHeader>
      <div className="page grid grid-cols-1 gap-6 py-6 sm:py-8">
        {problem !== undefined && <Notice tone="danger" title={words.problem[problem]} />}
        {!isCoordinator && places.length === 0 && <Notice title={words.notInvited} />}
        {own.map((place) => (
          <Sharing key={place.id} place={place} />
        ))}
        {places.length > 0 && <Places page={page} />}
        {isCoordinator && <Closing page={page} />}
        {page.mayDelete && <DeleteRound />}
      </div>
    </main>
  );
}
