import { Info } from 'lucide-react';
import { BOUNDS_WORDS } from '#app/i18n/bounds-words.ts';
import { useWords } from '#app/i18n/words.ts';

/** Stands wherever a bound is shown that does not come from the label's owner. */
export function UnofficialMark({ isExplained = false }: { isExplained?: boolean }) {
  const words = useWords(BOUNDS_WORDS);
  return (
    <span className="text-small text-muted inline-flex items-start gap-1.5" title={words.unofficialWhy}>
      <Info aria-hidden className="mt-[0.2em] size-[1.05em] shrink-0" />
      <span>
        {words.unofficial}
        {isExplained && <>. {words.unofficialWhy}</>}
      </span>
    </span>
  );
}
