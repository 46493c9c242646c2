import { Link } from '@remix-run/react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Panel } from '#app/ui/panel.tsx';
import type { Comparison } from './comparisons.server.ts';
import { mappingPath } from './paths.ts';
import { SETS_WORDS } from './words.ts';

/** Which other sets this one is compared with, and how far. */
export function MappingPanel({
  forumId,
  setId,
  comparisons,
}: {
  forumId: string;
  setId: string;
  comparisons: readonly Comparison[];
}) {
  const words = useWords(SETS_WORDS).mapping;
  const locale = useLocale();
  return (
    <Panel id="mapping" title={words.title}>
      <p className="text-muted mb-3">{words.text}</p>
      <ul className="divide-line divide-y">
        {comparisons.map(({ id, name, version, same, all }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2.5">
            <Link to={mappingPath(forumId, setId, id)} className="link">
              {words.older({ name: name[locale], version })}
            </Link>
            <span className="text-muted tabular-nums">{words.count({ same, all })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
