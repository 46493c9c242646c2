import { Check, Minus, Sparkle } from 'lucide-react';
import { useWords } from '#app/i18n/words.ts';
import type { MappingLine } from './mapping-lines.ts';
import { MAPPING_WORDS } from './words.ts';

/** Whether an indicator can be compared as things are saved, and if not, why. */
export function Standing({ line }: { line: MappingLine }) {
  const words = useWords(MAPPING_WORDS);
  const { standing } = line;
  const [Icon, text] = line.isSuggested
    ? ([Sparkle, words.isSuggested] as const)
    : standing.is === 'not-comparable'
      ? ([Minus, words.why[standing.why]] as const)
      : ([Check, standing.haveBoundsMoved ? words.otherBounds : words.same] as const);
  return (
    <p className="text-small text-muted flex items-start gap-2">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      {text}
    </p>
  );
}
