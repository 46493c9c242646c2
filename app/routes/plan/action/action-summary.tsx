import { CalendarDays, ChevronsUp, GitCompareArrows, ListChecks, UserRound } from 'lucide-react';
import { isOverdue, type Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Light } from '#app/ui/light.tsx';
import { Avatar } from '#app/routes/plan/people/avatar.tsx';
import { CheckBadge } from '#app/routes/plan/check/check-badge.tsx';
import { RowTalk } from '#app/routes/plan/talk/field-talk.tsx';
import { ChangedMark } from '#app/routes/plan/past/changed-mark.tsx';
import { linkedIndicators } from './linked-codes.ts';
import { latestLight } from './linked-indicators.tsx';
import { JointMark } from '#app/routes/plan/joint/joint-mark.tsx';
import { usePeopleAt, usePlanPage } from '#app/routes/plan/plan-context.ts';
import { OverdueBadge, StatusBadge } from './status-badge.tsx';

/** What a row says of its action. */
export function ActionSummary({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  const locale = useLocale();
  const { day } = useFormat();
  const { today, side, indicators, people } = usePlanPage();
  const here = usePeopleAt(action.id);
  const responsible = [...action.responsiblePeople].map(([id, kept]) => people.get(id) ?? kept);
  if (action.responsible.trim() !== '') responsible.push(action.responsible);
  return (
    <div className="action-summary">
      <StatusBadge status={action.status} />
      {isOverdue(action, today) && <OverdueBadge />}
      <ChangedMark action={action} />
      {action.conflicts.size > 0 && (
        <Badge tone="warning" icon={<GitCompareArrows aria-hidden />}>
          {words.twoValues}
        </Badge>
      )}
      {action.priority === 'high' && (
        <span className="text-ink flex items-center gap-1 font-[580]">
          <ChevronsUp aria-hidden className="size-4 shrink-0" />
          <span className="sr-only">{words.fields.priority}: </span>
          {words.priority.high}
        </span>
      )}
      {responsible.length > 0 && (
        <span className="flex min-w-0 items-center gap-1.5">
          <UserRound aria-hidden className="size-4 shrink-0" />
          <span className="sr-only">{words.fields.responsible}: </span>
          <span className="truncate">{responsible.join(', ')}</span>
        </span>
      )}
      {action.deadline !== null && (
        <span className="flex items-center gap-1.5 whitespace-nowrap">
          <CalendarDays aria-hidden className="size-4 shrink-0" />
          <span className="sr-only">{words.fields.deadline}: </span>
          {day(action.deadline)}
        </span>
      )}
      {action.milestones.length > 0 && (
        <span className="flex items-center gap-1.5 whitespace-nowrap tabular-nums">
          <ListChecks aria-hidden className="size-4 shrink-0" />
          <span className="sr-only">{words.fields.milestones}: </span>
          {action.milestones.filter(({ isDone }) => isDone).length}/{action.milestones.length}
        </span>
      )}
      <JointMark action={action} />
      {action.indicators.size > 0 && (
        <ul aria-label={words.fields.indicators} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {linkedIndicators(action, indicators).map(([code]) => {
            const light = latestLight(side, code);
            return (
              <li
                key={code}
                title={indicators.get(code)?.name[locale]}
                className="flex items-center gap-1 tabular-nums"
              >
                {light !== undefined && <Light light={light} size="small" />}
                {code}
              </li>
            );
          })}
        </ul>
      )}
      <CheckBadge actionId={action.id} />
      <RowTalk action={action} />
      {here.length > 0 && (
        <span className="ml-auto flex -space-x-1">
          {here.map((person) => (
            <Avatar key={person.clientId} name={person.name} color={person.color} size="small" />
          ))}
        </span>
      )}
    </div>
  );
}
