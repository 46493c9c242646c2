import { CircleCheck, CircleDashed, CirclePlay, CircleSlash, Clock } from 'lucide-react';
import type { ActionStatus } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Badge, type BadgeTone } from '#app/ui/badge.tsx';

export const STATUS_ICON = {
  planned: CircleDashed,
  'in-progress': CirclePlay,
  completed: CircleCheck,
  stopped: CircleSlash,
} as const satisfies Record<ActionStatus, unknown>;

const TONE: Readonly<Record<ActionStatus, BadgeTone>> = {
  planned: 'neutral',
  'in-progress': 'accent',
  completed: 'success',
  stopped: 'neutral',
};

export function StatusBadge({ status }: { status: ActionStatus }) {
  const words = useWords(ACTION_WORDS);
  const Icon = STATUS_ICON[status];
  return (
    <Badge tone={TONE[status]} icon={<Icon aria-hidden />}>
      {words.status[status]}
    </Badge>
  );
}

export function OverdueBadge() {
  const words = useWords(ACTION_WORDS);
  return (
    <Badge tone="danger" icon={<Clock aria-hidden />}>
      {words.overdue}
    </Badge>
  );
}
