import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/notice.tsx';
import { INDICATORS_WORDS } from './words.ts';

export function SavedBoundsNotice({ saved }: { saved: { readonly indicators: number; readonly lights: number } }) {
  const words = useWords(INDICATORS_WORDS);
  return (
    <Notice tone="success" title={words.saved(saved)}>
      {saved.indicators > 0 && <p>{words.savedLights(saved)}</p>}
    </Notice>
  );
}
