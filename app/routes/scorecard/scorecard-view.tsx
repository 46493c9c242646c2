import { FEWEST_IN_AGGREGATE } from '#app/domain/light-aggregate.ts';
import { useWords } from '#app/i18n/words.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { RegionScorecard } from '#app/data/scorecard.server.ts';
import { GroupTable } from './group-table.tsx';
import { HeatMap } from './heat-map.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import type { ScorecardPage } from './queries.server.ts';
import type { Proposed } from './route.tsx';
import { ScorecardHead } from './scorecard-head.tsx';
import { WeakThemes } from './weak-themes.tsx';
import { SCORECARD_WORDS } from './words.ts';

/** The page of a round that is there. */
export type Page = Omit<ScorecardPage, 'scorecard'> & { readonly scorecard: RegionScorecard };

export function ScorecardView({ page, proposed }: { page: Page; proposed: Proposed | undefined }) {
  const words = useWords(SCORECARD_WORDS);
  const { scorecard } = page;
  const { region, delivered, round } = scorecard;
  const isOpen = round.closedAt === null && delivered >= FEWEST_IN_AGGREGATE;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <ScorecardHead page={page} />
      <div className="page grid grid-cols-1 gap-6 py-6 sm:gap-8 sm:py-8">
        {delivered === 0 ? (
          <EmptyState title={words.nobody.title}>{words.nobody.text}</EmptyState>
        ) : (
          region === null && (
            <Notice title={isOpen ? words.stillOpen.title : words.hidden.title}>
              {isOpen ? words.stillOpen.text : words.hidden.text({ fewest: FEWEST_IN_AGGREGATE })}
            </Notice>
          )
        )}
        {region !== null && <WeakThemes page={page} proposed={proposed} />}
        {(region !== null || scorecard.groups.length > 0) && <GroupTable page={page} />}
        {(region !== null || scorecard.groups.length > 0) && <IndicatorTable page={page} />}
        {delivered > 0 && <HeatMap page={page} />}
      </div>
    </main>
  );
}
