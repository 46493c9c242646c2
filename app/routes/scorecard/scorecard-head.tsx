import { Form } from '@remix-run/react';
import { Presentation } from 'lucide-react';
import { localDay } from '#app/domain/day.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button, buttonClasses, LinkButton } from '#app/ui/button.tsx';
import { Select } from '#app/ui/control.tsx';
import { LightBar } from '#app/ui/light-bar.tsx';
import { Live } from '#app/ui/live/live.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Page } from './scorecard-view.tsx';
import { SCORECARD_WORDS } from './words.ts';

/** Which round, how many have delivered, all lights at a glance, and the ways out of the page. */
export function ScorecardHead({ page: { forum, scorecard } }: { page: Page }) {
  const words = useWords(SCORECARD_WORDS);
  const { day } = useFormat();
  const { rounds, round, region, delivered, invited } = scorecard;
  const at = `/forum/${forum.id}/scorecard`;
  return (
    <PageHeader
      title={words.title}
      crumbs={[{ label: forum.name, to: `/forum/${forum.id}` }]}
      lead={
        <span className="flex flex-wrap items-center gap-x-5 gap-y-1">
          <span>{words.lead({ region: forum.region, delivered, invited })}</span>
          <Live address={`/forum/${forum.id}/events`} />
        </span>
      }
      actions={
        <>
          <LinkButton look="secondary" to={`${at}/stage?round=${round.id}`}>
            <Presentation aria-hidden />
            {words.exports.stage}
          </LinkButton>
          {(['pdf', 'xlsx', 'csv'] as const).map((format) => (
            <a
              key={format}
              href={`${at}/export?as=${format}&round=${round.id}&k=${scorecard.weak.fewest}`}
              download
              aria-label={`${words.exports.title} ${words.exports[format]}`}
              className={buttonClasses('secondary')}
            >
              {words.exports[format]}
            </a>
          ))}
        </>
      }
    >
      <div className="grid gap-5">
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
          <p className="text-muted max-w-[60ch]">
            {round.closedAt === null
              ? words.openRoundNote
              : words.closedNote({ day: day(localDay(new Date(round.closedAt))) })}
          </p>
          <Form method="get" className="no-print flex items-end gap-2">
            <label className="grid gap-1">
              <span className="text-small">{words.round}</span>
              <Select name="round" defaultValue={round.id} key={round.id} className="min-w-44">
                {rounds.map(({ id, name, closedAt }) => (
                  <option key={id} value={id}>
                    {words.roundOption({ name, isOpen: closedAt === null })}
                  </option>
                ))}
              </Select>
            </label>
            <Button type="submit" look="secondary">
              {words.showRound}
            </Button>
          </Form>
        </div>
        {region !== null && <LightBar counts={region.all} />}
      </div>
    </PageHeader>
  );
}
