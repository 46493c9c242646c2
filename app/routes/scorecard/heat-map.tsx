import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Light } from '#app/ui/light.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { TableDownload } from '#app/ui/table-download.tsx';
import type { Page } from './scorecard-view.tsx';
import { tableAddress } from './table-address.ts';
import { SCORECARD_WORDS } from './words.ts';

/** Clusters down, indicators across, a light in each cell; the heads stay while the table scrolls both ways. */
export function HeatMap({ page: { forum, scorecard } }: { page: Page }) {
  const words = useWords(SCORECARD_WORDS).heat;
  const lights = useWords(LIGHT_WORDS);
  const locale = useLocale();
  const { set, clusters, heldBack, isCoordinator } = scorecard;
  return (
    <Panel
      id="clusters"
      title={words.title}
      aside={
        clusters.length > 0 && (
          <TableDownload address={tableAddress(forum.id, scorecard, 'clusters')} table={words.title} />
        )
      }
      isFlush
    >
      <div className="text-muted grid gap-1 px-5 pb-4 sm:px-6">
        <p className="measure">
          {clusters.length === 0 ? words.none : isCoordinator ? words.coordinator : words.others}
        </p>
        {heldBack > 0 && <p className="measure">{words.heldBack({ n: heldBack })}</p>}
      </div>
      {clusters.length > 0 && (
        <div
          role="group"
          aria-label={words.caption}
          tabIndex={0}
          className="relative max-h-[80vh] overflow-auto print:max-h-none"
        >
          <table className="heat-map border-separate border-spacing-0 text-left">
            <caption className="sr-only">{words.caption}</caption>
            <thead>
              <tr>
                <th
                  scope="col"
                  className="bg-panel text-small text-muted border-line sticky top-0 left-0 z-20 min-w-40 border-b px-5 py-2 align-bottom font-[560] sm:px-6"
                >
                  {words.cluster}
                </th>
                {set.indicators.map(({ code, name }) => (
                  <th
                    key={code}
                    scope="col"
                    className="bg-panel text-muted border-line sticky top-0 z-10 border-b px-0.5 py-2 text-center align-bottom text-[0.75rem] font-[560] tabular-nums"
                  >
                    <abbr title={name[locale]} className="no-underline">
                      {code}
                    </abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {clusters.map(({ id, name, lights: own }) => (
                <tr key={id}>
                  <th
                    scope="row"
                    className="bg-panel border-line sticky left-0 z-10 max-w-56 border-b px-5 py-1.5 font-normal sm:px-6"
                  >
                    {name}
                  </th>
                  {own === null ? (
                    <td colSpan={set.indicators.length} className="text-muted border-line border-b px-3 py-1.5">
                      {words.notDelivered}
                    </td>
                  ) : (
                    set.indicators.map((indicator) => {
                      const light = own.get(indicator.code) ?? 'none';
                      return (
                        <td key={indicator.code} className="border-line border-b px-0.5 py-1.5 text-center last:pr-4">
                          <Light
                            light={light}
                            size="small"
                            label={`${indicator.name[locale]}: ${lights[light]}`}
                            className="mx-auto"
                          />
                        </td>
                      );
                    })
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
