import { BadgeCheck, Hourglass, Undo2 } from 'lucide-react';
import type { CommitmentState } from '#app/domain/commitment.ts';
import { useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { COMMIT_WORDS } from './words.ts';

const LOOK = {
  open: ['warning', Hourglass],
  closed: ['success', BadgeCheck],
  withdrawn: ['neutral', Undo2],
} as const;

/** Where a commitment is, in a word. */
export function StateBadge({ state }: { state: CommitmentState }) {
  const { states } = useWords(COMMIT_WORDS);
  const [tone, Icon] = LOOK[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {states[state]}
    </Badge>
  );
}
