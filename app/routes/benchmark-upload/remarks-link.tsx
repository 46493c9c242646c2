import { Download } from 'lucide-react';
import { useWords } from '#app/i18n/words.ts';
import { buttonClasses } from '#app/ui/button.tsx';
import { PREVIEW_WORDS } from './words.ts';

/** The refused sheet with its problems, to be mended and sent again; `search` is how it was read. */
export function RemarksLink({ clusterId, uploadId, search }: { clusterId: string; uploadId: string; search: string }) {
  const words = useWords(PREVIEW_WORDS);
  return (
    <p className="mt-1.5">
      <a
        href={`/cluster/${clusterId}/benchmarks/upload/${uploadId}/remarks${search}`}
        download
        className={buttonClasses('secondary')}
      >
        <Download aria-hidden />
        {words.remarks}
      </a>
    </p>
  );
}
