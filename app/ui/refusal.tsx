import { isRouteErrorResponse, Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { Locale } from '#app/domain/indicator-set.ts';
import { OFFLINE_WORDS } from '#app/i18n/offline-words.ts';
import { REFUSAL_WORDS } from '#app/i18n/refusal-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button, buttonClasses } from './button.tsx';
import { Light } from './light.tsx';

type Reason = Exclude<keyof typeof REFUSAL_WORDS.nb, 'toFront' | 'tryAgain' | 'status'>;

const REASON_OF_STATUS: Readonly<Record<number, Reason>> = { 403: 'forbidden', 404: 'notFound', 413: 'tooLarge' };

function reasonOf(error: unknown): Reason {
  return REASON_OF_STATUS[isRouteErrorResponse(error) ? error.status : 500] ?? 'broken';
}

export function refusalTitle(error: unknown, locale: Locale): string {
  return REFUSAL_WORDS[locale][reasonOf(error)].title;
}

/** The page that stands where another could not be shown: why, and the way on. */
export function Refusal({ error }: { error: unknown }) {
  const words = useWords(REFUSAL_WORDS);
  const offline = useWords(OFFLINE_WORDS);
  const isOffline = useIsOffline(error);
  const status = isRouteErrorResponse(error) ? error.status : undefined;
  const reason = isOffline ? 'offline' : reasonOf(error);
  const canRetry = reason === 'offline' || reason === 'broken';
  return (
    <main id="content" tabIndex={-1} className="page grid min-h-[70dvh] content-center gap-5 py-16 outline-none">
      <div className="flex gap-2" aria-hidden>
        <Light light="none" size="large" />
        <Light light={reason === 'broken' ? 'red' : 'none'} size="large" />
        <Light light="none" size="large" />
      </div>
      {status !== undefined && <p className="text-muted">{words.status({ status })}</p>}
      <h1 className="text-display">{words[reason].title}</h1>
      <p className="text-lead text-muted measure">{words[reason].text}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        {canRetry && <Button onClick={() => window.location.reload()}>{words.tryAgain}</Button>}
        {reason === 'offline' && (
          // The whole page anew: the device may have it where the server does not answer.
          <a href="/offline" className={buttonClasses('secondary')}>
            {offline.seePlans}
          </a>
        )}
        <Link to="/" className={buttonClasses(canRetry ? 'secondary' : 'primary')}>
          {words.toFront}
        </Link>
      </div>
    </main>
  );
}

/** A fetch that never got an answer is a TypeError in every browser. */
function useIsOffline(error: unknown): boolean {
  const [isOffline, setIsOffline] = useState(false);
  useEffect(() => {
    setIsOffline(!navigator.onLine || (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)));
  }, [error]);
  return isOffline;
}
