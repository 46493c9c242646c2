import { CircleDashed, ListChecks } from 'lucide-react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Light } from '#app/ui/light.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { Board } from './board.ts';
import type { ClusterPage } from './queries.server.ts';
import { CLUSTER_WORDS } from './words.ts';

/** What is red or yellow, worst first, whether something is planned for it, and the way to the plan. */
export function WeakPanel({ board, plan }: { board: Board; plan: ClusterPage['plan'] }) {
  const words = useWords(CLUSTER_WORDS);
  const locale = useLocale();
  const { weak } = board;
  const uncovered = new Set(plan?.uncovered);
  return (
    <Panel
      id="weak"
      title={weak.length === 0 ? words.weak.none : words.weak.title({ n: weak.length })}
      className="lg:col-start-2 lg:row-start-1"
    >
      {weak.length === 0 ? (
        <p className="text-muted">{words.weak.noneText}</p>
      ) : (
        <>
          {plan !== undefined && (
            <p className="text-muted -mt-1 mb-3">{words.weak.uncoveredCount({ n: uncovered.size })}</p>
          )}
          <ul className="divide-line divide-y">
            {weak.map(({ code, name, light }) => (
              <li key={code} className="flex items-center gap-3 py-2">
                <Light light={light} />
                <a href={`#i-${code}`} className="min-w-0 flex-1 underline-offset-4 hover:underline">
                  {name[locale]} <span className="text-small text-muted">{code}</span>
                </a>
                {plan !== undefined &&
                  (uncovered.has(code) ? (
                    <Badge tone="heather" icon={<CircleDashed aria-hidden />}>
                      {words.weak.uncovered}
                    </Badge>
                  ) : (
                    <Badge icon={<ListChecks aria-hidden />}>{words.weak.covered}</Badge>
                  ))}
              </li>
            ))}
          </ul>
          {plan !== undefined && (
            <LinkButton to={`/plan/${plan.id}`} className="mt-4 w-full">
              {words.openPlan}
            </LinkButton>
          )}
        </>
      )}
    </Panel>
  );
}
