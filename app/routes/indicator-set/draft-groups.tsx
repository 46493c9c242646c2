import { Link } from '@remix-run/react';
import { Plus } from 'lucide-react';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { buttonClasses } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { DraftIndicator } from './draft-indicator.tsx';
import { newSetPath, setPath } from './paths.ts';
import { SETS_WORDS } from './words.ts';

/** A draft's indicators, group by group, each with what changes it. */
export function DraftGroups({ forumId, set }: { forumId: string; set: IndicatorSet }) {
  const words = useWords(SETS_WORDS);
  const locale = useLocale();
  if (set.groups.length === 0) {
    return (
      <EmptyState
        title={words.noGroups.title}
        action={
          <>
            <Link to={setPath(forumId, set.id, 'frame')} className={buttonClasses()}>
              {words.editFrame}
            </Link>
            <Link to={`${newSetPath(forumId)}?into=${set.id}`} className={buttonClasses('secondary')}>
              {words.file.bring}
            </Link>
          </>
        }
      >
        {words.noGroups.text}
      </EmptyState>
    );
  }
  return set.groups.map((group) => {
    const indicators = set.indicators.filter(({ groupCode }) => groupCode === group.code);
    const name = `${group.code} ${group.name[locale]}`;
    const to = `${setPath(forumId, set.id, 'indicator')}?group=${encodeURIComponent(group.code)}`;
    return (
      <Panel
        key={group.code}
        id={`group-${group.code}`}
        title={name}
        aside={
          <Link to={to} className={buttonClasses('quiet', 'small')} aria-label={words.addIn({ group: name })}>
            <Plus aria-hidden />
            {words.addIndicator}
          </Link>
        }
      >
        {indicators.length === 0 ? (
          <p className="text-muted">{words.emptyGroup}</p>
        ) : (
          <ul className="divide-line divide-y">
            {indicators.map((indicator, index) => (
              <DraftIndicator
                key={indicator.code}
                indicator={indicator}
                to={`${setPath(forumId, set.id, 'indicator')}?code=${encodeURIComponent(indicator.code)}`}
                isFirst={index === 0}
                isLast={index === indicators.length - 1}
              />
            ))}
          </ul>
        )}
      </Panel>
    );
  });
}
