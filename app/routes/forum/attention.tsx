import { Link } from '@remix-run/react';
import { useState, type ReactNode } from 'react';
import type { Day } from '#app/domain/day.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { LabelState } from '#app/ui/label-state.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { OverdueAction } from './overview.ts';
import type { ForumOverview } from './queries.server.ts';
import { FORUM_WORDS } from './words.ts';

/** What should not wait: labels that run out, actions past their deadline. */
export function Attention({ attention, today }: { attention: ForumOverview['attention']; today: Day }) {
  const words = useWords(FORUM_WORDS);
  const { labels, overdue } = attention;
  return (
    <Panel id="attention" title={words.attention.title}>
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-2">
        <Part title={words.attention.overdue} none={words.attention.noOverdue}>
          {overdue.map((action) => (
            <Overdue key={`${action.planId} ${action.actionId}`} action={action} />
          ))}
        </Part>
        <Part title={words.attention.labels} none={words.attention.noLabels}>
          {labels.map(({ clusterId, clusterName, label }) => (
            <li key={clusterId} className="py-2.5">
              <Link to={`/cluster/${clusterId}`} className="link font-[560]">
                {clusterName}
              </Link>
              <p className="text-small">
                <LabelState label={label} today={today} />
              </p>
            </li>
          ))}
        </Part>
      </div>
    </Panel>
  );
}

const SHOWN = 5;

/** A list of a few; the rest is one press away. */
function Part({ title, none, children }: { title: string; none: string; children: readonly ReactNode[] }) {
  const words = useWords(FORUM_WORDS).attention;
  const [isWhole, setWhole] = useState(false);
  const hidden = children.length - SHOWN;
  return (
    <section className="grid content-start gap-1">
      <h3 className="font-[620]">{title}</h3>
      {children.length === 0 ? (
        <p className="text-muted py-2.5">{none}</p>
      ) : (
        <ul className="divide-line divide-y">{isWhole ? children : children.slice(0, SHOWN)}</ul>
      )}
      {hidden > 0 && (
        <div>
          <Button
            look="quiet"
            size="small"
            className="-ml-3"
            onClick={() => setWhole(!isWhole)}
            aria-expanded={isWhole}
          >
            {isWhole ? words.fewer : words.more({ n: hidden })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Overdue({ action }: { action: OverdueAction }) {
  const words = useWords(FORUM_WORDS);
  const actionWords = useWords(ACTION_WORDS);
  const { day } = useFormat();
  return (
    <li className="py-2.5">
      <Link to={`/plan/${action.planId}#action-${action.actionId}`} className="link font-[560]">
        {action.title === '' ? actionWords.untitled : action.title}
      </Link>
      <p className="text-small text-muted flex flex-wrap gap-x-3">
        <span className="text-danger">{words.attention.dueOn({ day: day(action.deadline) })}</span>
        <span>{action.clusterName ?? words.shared}</span>
        <span>{action.responsible === '' ? words.attention.noResponsible : action.responsible}</span>
      </p>
    </li>
  );
}
