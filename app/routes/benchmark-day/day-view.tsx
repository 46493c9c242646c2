import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import { useWords } from '#app/i18n/words.ts';
import { DayAction } from './day-action.tsx';
import { DayHead } from './day-head.tsx';
import type { DayData } from './route.tsx';
import { inSection, SECTIONS } from './sections.ts';
import { DAY_WORDS } from './words.ts';

export function DayView({ page }: { page: DayData }) {
  const words = useWords(DAY_WORDS);
  const { plan, actions, round, set } = page;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <DayHead page={page} />
      <div className="page grid grid-cols-1 gap-6 py-6 sm:py-8">
        {plan === null ? (
          <EmptyState title={words.noPlan.title}>{words.noPlan.text}</EmptyState>
        ) : actions === null ? (
          <Notice tone="danger" title={words.unreadable.title}>
            {words.unreadable.text}
          </Notice>
        ) : actions.length === 0 ? (
          <EmptyState
            title={words.noActions.title}
            action={<LinkButton to={`/plan/${plan.id}`}>{words.openPlan}</LinkButton>}
          >
            {words.noActions.text}
          </EmptyState>
        ) : (
          <>
            <DryRun />
            {round.closedAt === null && <Notice tone="warning">{words.openRound}</Notice>}
            {plan.kind === 'shared' && <p className="text-muted measure">{words.regionNote}</p>}
            {SECTIONS.map((section) => {
              const own = inSection(actions, section);
              if (own.length === 0) return null;
              return (
                <Panel
                  key={section}
                  id={section}
                  title={words.sections[section]({ n: own.length })}
                  aside={set.isOfficial ? undefined : <UnofficialMark />}
                  isFlush
                >
                  <ul>
                    {own.map((action) => (
                      <DayAction key={action.id} action={action} planId={plan.id} />
                    ))}
                  </ul>
                </Panel>
              );
            })}
          </>
        )}
      </div>
    </main>
  );
}

/** What the proposals are, and what they are not. */
function DryRun() {
  const words = useWords(DAY_WORDS).dryRun;
  return (
    <Notice title={words.title}>
      <p className="measure">{words.text}</p>
      <details className="mt-1">
        <summary className="link list-item">{words.rule}</summary>
        <ul className="mt-2 list-disc pl-6">
          {SECTIONS.map((section) => (
            <li key={section}>{words[section]}</li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
