import { useRef } from 'react';
import { Header, Menu, MenuSection, Popover, Separator } from 'react-aria-components';
import { ACTION_STATUSES, type Action } from '#app/domain/action.ts';
import type { ActionId } from '#app/domain/ids.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { MenuItem } from '#app/ui/menu.tsx';
import { STATUS_ICON } from '#app/routes/plan/action/status-badge.tsx';
import type { BoardMoves } from './use-board-moves.ts';

export interface MoveTarget {
  readonly id: ActionId;
  readonly lane: string;
  /** Where it opens from. */
  readonly button: HTMLElement;
}

/** Where a card can go, for keyboards, switches and fingers. One for the board, since four hundred would be slow. */
export function MoveMenu({
  target,
  action,
  moves,
  onClose,
}: {
  target: MoveTarget;
  action: Action | undefined;
  moves: BoardMoves;
  onClose: () => void;
}) {
  const { board: words } = useWords(VIEW_WORDS);
  const actionWords = useWords(ACTION_WORDS);
  const trigger = useRef(target.button);
  trigger.current = target.button;
  if (action === undefined) return null;
  const { id, lane } = target;
  const { status } = action;
  const column = moves.column(lane, status);
  const isFirst = column[0]?.id === id;
  const isLast = column.at(-1)?.id === id;
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      placement="bottom end"
      className="rounded-panel border-line bg-raised shadow-raised text-ink max-h-96 min-w-60 overflow-auto border p-1.5 outline-none"
    >
      <Menu
        aria-label={words.moveMenu}
        autoFocus
        className="outline-none"
        onClose={onClose}
        onAction={(key) => {
          const to = ACTION_STATUSES.find((one) => one === key);
          if (to !== undefined) moves.to(id, { lane, status: to, before: null });
          else if (key === 'first') moves.to(id, { lane, status, before: column[0]?.id ?? null });
          else if (key === 'last') moves.to(id, { lane, status, before: null });
          else moves.step(id, lane, key === 'up' ? -1 : 1);
        }}
      >
        <MenuSection>
          <Header className="text-small text-muted px-3 pt-1.5">{words.moveMenu}</Header>
          {ACTION_STATUSES.filter((one) => one !== status).map((one) => {
            const Icon = STATUS_ICON[one];
            return (
              <MenuItem key={one} id={one} textValue={actionWords.status[one]}>
                <Icon aria-hidden />
                {actionWords.status[one]}
              </MenuItem>
            );
          })}
        </MenuSection>
        <Separator className="bg-line my-1.5 h-px" />
        <MenuItem id="first" isDisabled={isFirst}>
          {words.first}
        </MenuItem>
        <MenuItem id="up" isDisabled={isFirst}>
          {words.up}
        </MenuItem>
        <MenuItem id="down" isDisabled={isLast}>
          {words.down}
        </MenuItem>
        <MenuItem id="last" isDisabled={isLast}>
          {words.last}
        </MenuItem>
      </Menu>
    </Popover>
  );
}
