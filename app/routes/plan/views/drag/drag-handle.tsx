import { GripVertical } from 'lucide-react';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';

/** For pointers only: keys move what it moves (VW7), so it is no stop on their way. */
export function DragHandle() {
  const words = useWords(VIEW_WORDS);
  return (
    <span data-drag-handle aria-hidden title={words.drag} className="drag-handle no-print noscript:hidden">
      <GripVertical />
    </span>
  );
}
