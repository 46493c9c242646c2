import { GitCompareArrows } from 'lucide-react';
import type { Action } from '#app/domain/action.ts';
import { useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { useActionMark } from './committed.ts';
import { PAST_WORDS } from './words.ts';

/** That an action is no longer what was committed to. */
export function ChangedMark({ action }: { action: Action }) {
  const words = useWords(PAST_WORDS);
  const mark = useActionMark(action);
  if (mark === 'same') return null;
  return (
    <Badge tone="heather" icon={<GitCompareArrows aria-hidden />} className="whitespace-nowrap">
      {mark === 'new' ? words.newSince : words.changedSince}
    </Badge>
  );
}
