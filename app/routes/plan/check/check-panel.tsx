import { useMemo, useState } from 'react';
import { ChevronRight, RotateCcw, SpellCheck2, X } from 'lucide-react';
import type { Finding } from '#app/domain/plan-check.ts';
import { findingKey } from '#app/domain/plan-check.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { useCheck } from './check-context.ts';
import { CHECK_WORDS } from './words.ts';

/** All that the check has found, each leading to its field. */
export function CheckPanel({
  content,
  onGo,
  className,
}: {
  content: PlanContent;
  onGo: (finding: Finding) => void;
  className?: string;
}) {
  const words = useWords(CHECK_WORDS);
  const { live } = usePlanPage();
  const { findings, aside, setAside, bringBack } = useCheck();
  const [isOpen, setIsOpen] = useState(false);
  if (live === undefined) return null;
  return (
    <details
      className={classes('check-panel rounded-panel border-line bg-panel no-print border', className)}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <ChevronRight aria-hidden className="check-turn size-5 shrink-0" />
        <h2 className="text-lead font-[640]">{words.title}</h2>
        <span className="text-small text-muted ml-auto flex items-center gap-1.5 tabular-nums">
          <SpellCheck2 aria-hidden className="size-4" />
          <span aria-hidden>{findings.length}</span>
          <span className="sr-only">{words.count({ n: findings.length })}</span>
        </span>
      </summary>
      <p className="text-small text-muted px-5 pb-3">
        {findings.length > 0 ? words.lead : aside.length > 0 ? words.noneLeft : words.none}
      </p>
      {isOpen && (
        <Findings
          findings={findings}
          content={content}
          onGo={onGo}
          side={{ icon: <X aria-hidden />, name: (finding) => words.dismiss({ finding }), press: setAside }}
        />
      )}
      {isOpen && aside.length > 0 && (
        <details className="border-line border-t">
          <summary>
            <ChevronRight aria-hidden className="check-turn size-4 shrink-0" />
            {words.dismissed({ n: aside.length })}
          </summary>
          <p className="text-small text-muted px-5 pb-2">{words.dismissedWhy}</p>
          <Findings
            findings={aside}
            content={content}
            onGo={onGo}
            side={{ icon: <RotateCcw aria-hidden />, name: (finding) => words.restore({ finding }), press: bringBack }}
          />
        </details>
      )}
    </details>
  );
}

function Findings({
  findings,
  content,
  onGo,
  side,
}: {
  findings: readonly Finding[];
  content: PlanContent;
  onGo: (finding: Finding) => void;
  side: { icon: React.ReactNode; name: (finding: string) => string; press: (finding: Finding) => void };
}) {
  const words = useWords(CHECK_WORDS);
  const { canEdit } = usePlanPage();
  const about = useSubjects(content);
  if (findings.length === 0) return null;
  return (
    <ul className="divide-line border-line divide-y border-t">
      {findings.map((finding) => {
        const says = words.finding[finding.code];
        const subject = about(finding);
        const text = (
          <span className="min-w-0">
            <span className="block leading-snug font-[540]">{says}</span>
            <span className="text-small text-muted block truncate">
              {subject}
              {finding.at === 'indicator' && canEdit && ` · ${words.makeAction}`}
            </span>
          </span>
        );
        return (
          <li key={findingKey(finding)} className="flex items-stretch">
            {finding.at === 'indicator' && !canEdit ? (
              <div className="check-go">{text}</div>
            ) : (
              <button type="button" className="check-go" onClick={() => onGo(finding)}>
                {text}
              </button>
            )}
            <button
              type="button"
              className="check-side"
              aria-label={side.name(`${says}, ${subject}`)}
              onClick={() => side.press(finding)}
            >
              {side.icon}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What a finding is about, in words. */
function useSubjects(content: PlanContent): (finding: Finding) => string {
  const words = useWords(CHECK_WORDS);
  const { untitled } = useWords(ACTION_WORDS);
  const locale = useLocale();
  const { indicators } = usePlanPage();
  const titles = useMemo(
    () => new Map<string, string>([...content.actions, ...content.goals].map(({ id, title }) => [id, title.trim()])),
    [content],
  );
  return (finding) => {
    if (finding.at === 'indicator')
      return `${finding.indicator} ${indicators.get(finding.indicator)?.name[locale] ?? ''}`;
    if (finding.at === 'goal') {
      const title = titles.get(finding.goalId) ?? '';
      return title === '' ? words.untitledGoal : words.goal({ title });
    }
    const title = titles.get(finding.actionId) ?? '';
    return title === '' ? untitled : title;
  };
}
