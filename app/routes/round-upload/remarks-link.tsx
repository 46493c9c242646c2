import { Download } from 'lucide-react';
import { useWords } from '#app/i18n/words.ts';
import { buttonClasses } from '#app/ui/button.tsx';
import type { RoundUploadData } from './route.tsx';
import { ROUND_UPLOAD_WORDS } from './words.ts';

/** The sheet with its problems written in, as its columns are chosen; nothing where there are none. */
export function RemarksLink({
  at,
  preview: { id, columns },
}: {
  /** The page's own address. */
  at: string;
  preview: NonNullable<RoundUploadData['preview']>;
}) {
  const words = useWords(ROUND_UPLOAD_WORDS);
  if (columns.every(({ problems }) => problems.length === 0)) return null;
  const chosen = columns.map(({ clusterId }, index) => [`c${index}`, clusterId ?? '']);
  return (
    <a
      href={`${at}/remarks?${new URLSearchParams([['file', id], ...chosen])}`}
      download
      className={buttonClasses('secondary', 'large')}
    >
      <Download aria-hidden />
      {words.remarks}
    </a>
  );
}
