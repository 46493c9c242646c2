import { CalendarDays, GripVertical, Move, UserRound } from 'lucide-react';
import { memo } from 'react';
import { isOverdue, type Action } from '#app/domain/action.ts';
import type { ActionId } from '#app/domain/ids.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { classes } from '#app/ui/classes.ts';
import { Light } from '#app/ui/light.tsx';
import { linkedIndicators } from '#app/routes/plan/action/linked-codes.ts';
import { latestLight } from '#app/routes/plan/action/linked-indicators.tsx';
import { OverdueBadge } from '#app/routes/plan/action/status-badge.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import type { Grouping } from '#app/routes/plan/views/plan-view.ts';
import { clustersOf, whoOf } from '#app/routes/plan/views/selection.ts';
import type { MoveTarget } from './move-menu.tsx';

export const BoardCard = memo(function BoardCard({
  action,
  lane,
  laneKind,
  isOpen,
  canEdit,
  onOpen,
  onMenu,
}: {
  action: Action;
  lane: string;
  laneKind: Grouping;
  isOpen: boolean;
  canEdit: boolean;
  onOpen: (id: ActionId) => void;
  onMenu: (target: MoveTarget) => void;
}) {
  const words = useWords(VIEW_WORDS);
  const actionWords = useWords(ACTION_WORDS);
  const locale = useLocale();
  const { day } = useFormat();
  const { today, side, indicators, clusters } = usePlanPage();
  const title = action.title.trim() === '' ? actionWords.untitled : action.title;
  const who = whoOf(action).join(', ');
  const others = clustersOf(action).filter((id) => id !== lane);
  return (
    <li
      data-card={action.id}
      data-lane={lane}
      className={classes('board-card', isOpen && 'is-open', isOverdue(action, today) && 'is-late')}
    >
      <div className="flex items-start gap-1">
        {canEdit && (
          <span data-drag-handle aria-hidden title={words.drag} className="drag-handle">
            <GripVertical />
          </span>
        )}
        <button
          type="button"
          data-open={action.id}
          aria-expanded={isOpen}
          aria-describedby={canEdit ? 'board-hint' : undefined}
          onClick={() => onOpen(action.id)}
          className={classes('board-card-title', action.title.trim() === '' && 'text-muted')}
        >
          {title}
        </button>
        {canEdit && (
          <button
            type="button"
            aria-label={words.board.move({ title })}
            aria-haspopup="menu"
            title={words.board.moveMenu}
            className="board-card-move"
            onClick={(event) => onMenu({ id: action.id, lane, button: event.currentTarget })}
          >
            <Move aria-hidden />
          </button>
        )}
      </div>
      <div className="board-card-facts">
        {isOverdue(action, today) && <OverdueBadge />}
        {action.leadCluster === lane && lane !== '' && <Badge tone="heather">{words.board.leads}</Badge>}
        {who !== '' && (
          <span>
            <UserRound aria-hidden />
            <span className="sr-only">{words.who}: </span>
            <span className="truncate">{who}</span>
          </span>
        )}
        {action.deadline !== null && (
          <span>
            <CalendarDays aria-hidden />
            <span className="sr-only">{actionWords.fields.deadline}: </span>
            {day(action.deadline)}
          </span>
        )}
        {linkedIndicators(action, indicators).map(([code]) => {
          const light = latestLight(side, code);
          return (
            <span key={code} title={indicators.get(code)?.name[locale]}>
              {light !== undefined && <Light light={light} size="small" />}
              {code}
            </span>
          );
        })}
        {laneKind === 'cluster' && lane !== '' && others.length > 0 && (
          <span title={others.map((id) => clusters.get(id) ?? actionWords.unknownCluster).join(', ')}>
            {words.board.alsoIn({ n: others.length })}
          </span>
        )}
      </div>
    </li>
  );
});
