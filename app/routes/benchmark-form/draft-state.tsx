import { CircleAlert, CloudCheck, LoaderCircle } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { checkEntry, NO_ENTRY, type DraftEntries } from '#app/domain/benchmark-draft.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { useFormat } from '#app/i18n/format.ts';
import { TIME_ZONE } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';
import { ProgressBar } from '#app/ui/progress.tsx';
import { savingWord, type DraftSaving } from './draft-saving.ts';
import type { DraftView } from './draft-view.server.ts';
import { SignInLink } from './sign-in-link.tsx';
import { FORM_WORDS } from './words.ts';

const ICON = { saved: CloudCheck, saving: LoaderCircle, notSaved: CircleAlert } as const;

/** How much is filled in and whether it is stored, always in sight. */
export function DraftState({
  saving,
  draft,
  clusterId,
  set,
  entries,
}: {
  saving: DraftSaving;
  /** The newest that is known. */
  draft: DraftView;
  clusterId: string;
  set: IndicatorSet;
  entries: DraftEntries;
}) {
  const words = useWords(FORM_WORDS);
  const word = savingWord(saving);
  const Icon = ICON[word];
  const of = set.indicators.length;
  const n = set.indicators.filter(
    (indicator) => checkEntry(entries.get(indicator.code) ?? NO_ENTRY, indicator).light !== 'none',
  ).length;
  const says = word === 'saved' && draft.updatedAt === null ? words.saving.untouched : words.saving[word];
  return (
    <div className="rounded-panel border-line bg-raised sticky top-2 z-10 grid gap-2 border px-5 py-3 sm:px-6 print:static">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p
          role="group"
          aria-label={words.saving.label}
          className={classes(
            'text-small flex items-center gap-2 font-[560]',
            word === 'notSaved' ? 'text-danger' : 'text-muted',
          )}
        >
          <Icon aria-hidden className="size-4.5 shrink-0" />
          <span data-saved={word}>{says}</span>
        </p>
        <p className="text-small tabular-nums">{words.filled({ n, of })}</p>
      </div>
      <ProgressBar part={n} whole={of} label={words.filled({ n, of })} />
      {word === 'notSaved' && saving.failed !== null && (
        <p className="text-small text-danger font-[520]">
          {words.saving.why[saving.failed]} {saving.failed === 'signed-out' && <SignInLink clusterId={clusterId} />}
        </p>
      )}
      <LastChanged draft={draft} />
      <SavingNews word={word} />
    </div>
  );
}

function LastChanged({ draft: { updatedAt, updatedBy } }: { draft: DraftView }) {
  const words = useWords(FORM_WORDS);
  const { instant } = useFormat();
  if (updatedAt === null) return null;
  // The server does not know the reader's time zone.
  const at = instant(new Date(updatedAt), TIME_ZONE);
  return (
    <p className="text-small text-muted">
      {updatedBy === null ? words.lastChangedAt({ at }) : words.lastChanged({ name: updatedBy, at })}
    </p>
  );
}

/** Says aloud that something is not saved, and that it is over; not each saving. */
function SavingNews({ word }: { word: 'saved' | 'saving' | 'notSaved' }) {
  const words = useWords(FORM_WORDS).saving;
  const wasLoud = useRef(false);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (word === 'notSaved') {
      wasLoud.current = true;
      setNews(words.notSaved);
    } else if (word === 'saved' && wasLoud.current) {
      wasLoud.current = false;
      setNews(words.restored);
    }
  }, [word, words]);
  return (
    <span role="status" className="sr-only">
      {news}
    </span>
  );
}
