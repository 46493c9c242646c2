import { Link } from '@remix-run/react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import type { Comparison } from '#app/routes/indicator-set/comparisons.server.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PUBLISH_WORDS } from './words.ts';

/** What is not mapped to the set in use cannot be compared with what was taken on it: better known before than after. */
export function ComparisonNotice({ comparison, to }: { comparison: Comparison; to: string }) {
  const words = useWords(PUBLISH_WORDS).comparison;
  const locale = useLocale();
  const { name, version, same, all } = comparison;
  return (
    <Notice tone={same === 0 ? 'warning' : 'info'} title={words.title({ same, all, name: name[locale], version })}>
      <p>
        {words.text}{' '}
        <Link to={to} className="link">
          {words.link}
        </Link>
      </p>
    </Notice>
  );
}
