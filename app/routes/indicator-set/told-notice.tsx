import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { Told } from './told.ts';
import { SETS_WORDS } from './words.ts';

export function ToldNotice({ told }: { told: Told | null }) {
  const words = useWords(SETS_WORDS).told;
  if (told === null) return null;
  const word = words[told.what];
  const isRefusal = told.what === 'published' || told.what === 'in-use';
  return <Notice tone={isRefusal ? 'warning' : 'success'} title={typeof word === 'string' ? word : word(told)} />;
}
