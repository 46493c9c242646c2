import { Pencil } from 'lucide-react';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import type { IndicatorsData } from './route.tsx';
import { INDICATORS_WORDS } from './words.ts';

/** Which set it is, where it comes from, and whose bounds these are. */
export function IndicatorsHead({ forum, set, mayEdit, isEditing }: IndicatorsData) {
  const words = useWords(INDICATORS_WORDS);
  const locale = useLocale();
  const crumbs = forum.access === 'write' ? [{ label: forum.name, to: `/forum/${forum.id}` }] : [];
  return (
    <PageHeader
      title={words.title}
      crumbs={crumbs}
      lead={set && words.version({ name: set.name[locale], version: set.version })}
      actions={
        mayEdit && !isEditing ? (
          <LinkButton to="?edit">
            <Pencil aria-hidden />
            {words.edit}
          </LinkButton>
        ) : undefined
      }
    >
      {set !== undefined && (
        <div className="grid max-w-[70ch] gap-1.5">
          {!set.isOfficial && <UnofficialMark isExplained />}
          <p className="text-small text-muted">
            {words.source}: {set.source[locale]}
          </p>
        </div>
      )}
    </PageHeader>
  );
}
