import { useLocation } from '@remix-run/react';
import { ChevronDown, CircleAlert, CloudCheck, CloudOff, LoaderCircle, Radio, Unplug } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { OFFLINE_WORDS } from '#app/i18n/offline-words.ts';
import { SAVED_WORDS } from '#app/i18n/saved-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { DocumentState, OpenDocument } from '#app/sync/open-document.ts';
import { useDocumentState } from '#app/sync/use-plan.ts';
import { classes } from '#app/ui/classes.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SaveLevels } from './save-levels.tsx';
import { savedLook, waitsFor } from './saved-look.ts';

const ICON = {
  loading: LoaderCircle,
  saved: CloudCheck,
  saving: LoaderCircle,
  offline: CloudOff,
  offlineUnstored: CloudOff,
  notSaved: CircleAlert,
  reading: Radio,
  readingOffline: CloudOff,
  withheld: CircleAlert,
  closed: Unplug,
} as const;

const TONE = {
  quiet: 'text-muted',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
} as const;

/** Whether this person's edits are stored, always in sight. */
export function SaveState({
  access,
  open,
}: {
  access: 'read' | 'write';
  /** Undefined until the document is open in the browser. */
  open: OpenDocument | undefined;
}) {
  const state = useDocumentState(open);
  const [isLooking, setIsLooking] = useState(false);
  const { levels } = useWords(OFFLINE_WORDS);
  const { pathname } = useLocation();
  const words = useWords(SAVED_WORDS);
  const { says, tone } = savedLook(state, access);
  const Icon = ICON[says];
  const why = state.saved.is === 'not-saved' && state.saved.why !== 'refused' ? words.why[state.saved.why] : undefined;
  const look = (
    <>
      <Icon aria-hidden className="size-4.5 shrink-0" />
      {/* Anew for each word: a browser that translates the page would leave the old one standing. */}
      <span key={says} data-saved={says}>
        {words[says]}
      </span>
    </>
  );
  const lookClasses = classes(
    'text-small flex min-w-0 items-center gap-2 rounded-full py-1 pr-3 pl-2 font-[560]',
    TONE[tone],
  );
  return (
    <>
      <div aria-label={words.label} role="group" className="min-w-0">
        {access === 'read' || open === undefined ? (
          <p className={lookClasses}>{look}</p>
        ) : (
          <Disclosure
            closesOn={pathname}
            className="right-auto left-0"
            onToggle={setIsLooking}
            summary={
              <span className={classes(lookClasses, 'min-h-9 cursor-pointer max-sm:min-h-11')}>
                {look}
                <span className="sr-only">{levels.open}</span>
                <ChevronDown aria-hidden className="size-3.5 shrink-0 transition-transform group-open:rotate-180" />
              </span>
            }
          >
            {isLooking && <SaveLevels open={open} waitsFor={waitsFor(state)} />}
          </Disclosure>
        )}
      </div>
      {why !== undefined && <p className="text-small text-danger w-full font-[520]">{why}</p>}
      <SavedNews state={state} access={access} />
    </>
  );
}

/** Says aloud what is loud, and that it is over; not each saving, which happens at every key. */
function SavedNews({ state, access }: { state: DocumentState; access: 'read' | 'write' }) {
  const words = useWords(SAVED_WORDS);
  const { says, tone } = savedLook(state, access);
  const wasLoud = useRef(false);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (tone !== 'quiet') {
      wasLoud.current = true;
      setNews(words[says]);
    } else if (wasLoud.current && (says === 'saved' || says === 'reading')) {
      wasLoud.current = false;
      setNews(words.restored);
    }
  }, [says, tone, words]);
  return (
    <span role="status" className="sr-only">
      {news}
    </span>
  );
}
