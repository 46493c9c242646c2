import { Link } from '@remix-run/react';
import { Pencil, Plus } from 'lucide-react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { newSetPath } from '#app/routes/indicator-set/paths.ts';
import { SetButton } from '#app/routes/indicator-set/set-forms.tsx';
import { SETS_WORDS } from '#app/routes/indicator-set/words.ts';
import { buttonClasses } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import type { IndicatorsData } from './route.tsx';
import { INDICATORS_WORDS } from './words.ts';

/** Which set is in use, where it comes from, and whose bounds these are. */
export function IndicatorsHead({ forum, set, mayEdit }: Pick<IndicatorsData, 'forum' | 'set' | 'mayEdit'>) {
  const words = useWords(INDICATORS_WORDS);
  const sets = useWords(SETS_WORDS);
  const locale = useLocale();
  const crumbs = mayEdit ? [{ label: forum.name, to: `/forum/${forum.id}` }] : [];
  return (
    <PageHeader
      title={words.title}
      crumbs={crumbs}
      lead={set && words.inUse({ name: set.name[locale], version: set.version })}
      actions={
        mayEdit ? (
          <>
            <Link to={newSetPath(forum.id)} className={buttonClasses('secondary')}>
              <Plus aria-hidden />
              {words.newSet}
            </Link>
            {set !== undefined && (
              <SetButton forumId={forum.id} setId={set.id} intent="new-version" to="bounds">
                <Pencil aria-hidden />
                {sets.changeBounds}
              </SetButton>
            )}
          </>
        ) : undefined
      }
    >
      {set !== undefined && (
        <div className="grid max-w-[70ch] gap-1.5">
          {!set.isOfficial && <UnofficialMark isExplained />}
          {set.source[locale] !== '' && (
            <p className="text-small text-muted">
              {sets.source}: {set.source[locale]}
            </p>
          )}
        </div>
      )}
    </PageHeader>
  );
}
