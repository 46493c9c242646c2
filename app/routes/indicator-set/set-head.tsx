import { Link } from '@remix-run/react';
import { Check, Pencil, Upload } from 'lucide-react';
import { localDay } from '#app/domain/day.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { buttonClasses } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import { setPath, setsPath } from './paths.ts';
import type { SetData } from './route.tsx';
import { SetButton } from './set-forms.tsx';
import { SetState } from './set-state.tsx';
import { SETS_WORDS } from './words.ts';

type HeadData = Pick<SetData, 'forum' | 'set' | 'entry' | 'mayEdit'>;

/** Which set it is, where it is in its life, and what the coordinator can do with it. */
export function SetHead({ forum, set, entry, mayEdit }: HeadData) {
  const words = useWords(SETS_WORDS);
  const locale = useLocale();
  const { day } = useFormat();
  const publishedAt = entry?.publishedAt ?? null;
  const lead = [
    words.version(set),
    ...(publishedAt === null ? [] : [words.publishedOn({ day: day(localDay(new Date(publishedAt))) })]),
  ];
  return (
    <PageHeader
      title={set.name[locale]}
      crumbs={[
        ...(mayEdit ? [{ label: forum.name, to: `/forum/${forum.id}` }] : []),
        { label: words.indicators, to: setsPath(forum.id) },
      ]}
      lead={
        <span className="flex flex-wrap items-center gap-3">
          {lead.join(' · ')}
          <SetState isDraft={set.isDraft} isInUse={entry?.isInUse === true} />
        </span>
      }
      actions={
        mayEdit ? (
          set.isDraft ? (
            <DraftActions {...{ forum, set }} />
          ) : (
            <SetActions {...{ forum, set, entry }} />
          )
        ) : undefined
      }
    >
      <div className="grid max-w-[70ch] gap-1.5">
        {set.isDraft && <p>{words.draftLead}</p>}
        {!set.isOfficial && <UnofficialMark isExplained />}
        {set.source[locale] !== '' && (
          <p className="text-small text-muted">
            {words.source}: {set.source[locale]}
          </p>
        )}
      </div>
    </PageHeader>
  );
}

function DraftActions({ forum, set }: Pick<HeadData, 'forum' | 'set'>) {
  const words = useWords(SETS_WORDS);
  return (
    <>
      <Link to={setPath(forum.id, set.id, 'frame')} className={buttonClasses('secondary')}>
        {words.editFrame}
      </Link>
      {set.indicators.length > 0 && (
        <Link to={setPath(forum.id, set.id, 'bounds')} className={buttonClasses('secondary')}>
          <Pencil aria-hidden />
          {words.changeBounds}
        </Link>
      )}
      <Link to={setPath(forum.id, set.id, 'publish')} className={buttonClasses()}>
        <Upload aria-hidden />
        {words.publish}
      </Link>
    </>
  );
}

function SetActions({ forum, set, entry }: Pick<HeadData, 'forum' | 'set' | 'entry'>) {
  const words = useWords(SETS_WORDS);
  return (
    <>
      {entry?.isInUse !== true && (
        <span title={words.takeWhy}>
          <SetButton forumId={forum.id} setId={set.id} intent="take" look="secondary">
            <Check aria-hidden />
            {words.take}
          </SetButton>
        </span>
      )}
      <SetButton forumId={forum.id} setId={set.id} intent="new-version">
        <Pencil aria-hidden />
        {words.newVersion}
      </SetButton>
    </>
  );
}
