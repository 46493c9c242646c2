import { Link } from '@remix-run/react';
import { Download, FileUp } from 'lucide-react';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { useWords } from '#app/i18n/words.ts';
import { buttonClasses } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { newSetPath, setPath } from './paths.ts';
import { SETS_WORDS } from './words.ts';

/** The set out as a file; for the coordinator also in again. */
export function FilePanel({ forumId, set, mayEdit }: { forumId: string; set: IndicatorSet; mayEdit: boolean }) {
  const words = useWords(SETS_WORDS).file;
  const address = setPath(forumId, set.id, 'file');
  return (
    <Panel id="file" title={words.title} className="no-print">
      {mayEdit && <p className="text-muted mb-4">{words.text}</p>}
      <div className="flex flex-wrap gap-2.5">
        <a href={`${address}?as=xlsx`} download className={buttonClasses('secondary')}>
          <Download aria-hidden />
          {words.xlsx}
        </a>
        <a href={`${address}?as=json`} download className={buttonClasses('quiet')}>
          <Download aria-hidden />
          {words.json}
        </a>
        {mayEdit && (
          <Link to={`${newSetPath(forumId)}?into=${set.id}`} className={buttonClasses('quiet')}>
            <FileUp aria-hidden />
            {words.bring}
          </Link>
        )}
      </div>
    </Panel>
  );
}
