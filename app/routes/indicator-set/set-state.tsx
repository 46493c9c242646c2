import { Check, Pencil } from 'lucide-react';
import { useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { SETS_WORDS } from './words.ts';

/** Where a set is in its life. */
export function SetState({ isDraft, isInUse }: { isDraft: boolean; isInUse: boolean }) {
  const words = useWords(SETS_WORDS).state;
  if (isDraft) {
    return (
      <Badge tone="heather" icon={<Pencil aria-hidden />}>
        {words.draft}
      </Badge>
    );
  }
  if (!isInUse) return <Badge>{words.published}</Badge>;
  return (
    <Badge tone="success" icon={<Check aria-hidden />}>
      {words.inUse}
    </Badge>
  );
}
