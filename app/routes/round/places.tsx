import { Link } from '@remix-run/react';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { PlaceView } from './queries.server.ts';
import type { RoundData } from './route.tsx';
import { ROUND_WORDS } from './words.ts';

/** The clusters that the reader may see: what they delivered and whether they share their lights. */
export function Places({ page: { places, isCoordinator } }: { page: RoundData }) {
  const words = useWords(ROUND_WORDS);
  return (
    <Panel id="places" title={isCoordinator ? words.places.title : words.ownPlaces} isFlush>
      <DataTable caption={words.places.caption} className="pb-2">
        <thead>
          <tr>
            <Th>{words.places.cluster}</Th>
            <Th>{words.places.delivered}</Th>
            <Th>{words.places.lights}</Th>
            <Th>
              <span className="sr-only">{words.deliver}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <Tr key={place.id}>
              <Th scope="row" className="min-w-36">
                <Link to={`/cluster/${place.id}`} className="link">
                  {place.name}
                </Link>
              </Th>
              <Td>
                <Delivered place={place} />
              </Td>
              <Td>{place.sharesLights ? words.shares.yes : words.shares.no}</Td>
              <Td className="text-right">
                {place.access === 'write' && place.isTaking && (
                  <LinkButton
                    size="small"
                    look={place.delivered === null ? 'primary' : 'secondary'}
                    to={`/cluster/${place.id}/benchmarks/new`}
                  >
                    {place.delivered === null ? words.deliver : words.deliverAnew}
                  </LinkButton>
                )}
              </Td>
            </Tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}

function Delivered({ place: { delivered, daysLate } }: { place: PlaceView }) {
  const words = useWords(ROUND_WORDS);
  const { day } = useFormat();
  const late = daysLate > 0 && <span className="text-warning block">{words.late({ days: daysLate })}</span>;
  if (delivered === null) {
    return (
      <span className="flex items-start gap-2">
        <CircleDashed aria-hidden className="text-muted mt-0.5 size-5 shrink-0" />
        <span>
          {words.waiting}
          {late}
        </span>
      </span>
    );
  }
  const { on, takenOn, revision } = delivered;
  return (
    <span className="flex items-start gap-2">
      <CircleCheck aria-hidden className="text-success mt-0.5 size-5 shrink-0" />
      <span>
        {day(on)}
        {late}
        {on !== takenOn && (
          <span className="text-small text-muted block">{words.takenOnDay({ day: day(takenOn) })}</span>
        )}
        {revision > 1 && <span className="text-small text-muted block">{words.corrected({ n: revision })}</span>}
      </span>
    </span>
  );
}
