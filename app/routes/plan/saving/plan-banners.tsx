import { useEffect, useState } from 'react';
import { useRevalidator } from '@remix-run/react';
import { useFormat } from '#app/i18n/format.ts';
import { OFFLINE_WORDS } from '#app/i18n/offline-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { readKeptAt, forgetKeptAt } from '#app/offline/kept-at.ts';
import type { DocumentState, OpenDocument } from '#app/sync/open-document.ts';
import { useDocumentState } from '#app/sync/use-plan.ts';
import { Notice } from '#app/ui/notice.tsx';
import { planBanner } from './plan-banner.ts';

/** A tunnel or a lift is no news. */
const OFFLINE_AFTER_MS = 4000;

/** What everybody must know about the connection and the server, said politely, with what is safe. */
export function PlanBanners({ open, access }: { open: OpenDocument | undefined; access: 'read' | 'write' }) {
  const state = useDocumentState(open);
  const words = useWords(OFFLINE_WORDS);
  const { instant } = useFormat();
  const isLongOffline = useLongOffline(state);
  const keptAt = useKeptAt(state.isConnected);
  const banner = planBanner(state, access, isLongOffline);
  const hasFailed = useHasFailed(state.storingFails);
  return (
    <>
      {banner?.is === 'storing' && (
        <Notice tone={banner.says === 'nothing' ? 'warning' : 'danger'} title={words.storing.title}>
          <p key={banner.says}>{words.storing[banner.says]}</p>
        </Notice>
      )}
      {banner?.is === 'offline' && (
        <Notice tone="warning" title={words.banner.title}>
          <p key={banner.says}>{words.banner[banner.says]}</p>
          {keptAt !== undefined && <p>{words.banner.keptAt({ when: instant(keptAt) })}</p>}
        </Notice>
      )}
      <span role="status" className="sr-only">
        {hasFailed && !state.storingFails && state.isConnected ? words.storing.over : ''}
      </span>
    </>
  );
}

function useLongOffline({ isConnected, refusal, isReady }: DocumentState): boolean {
  const isOffline = !isConnected && refusal === undefined && isReady;
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    setIsLong(false);
    if (!isOffline) return;
    const timer = setTimeout(() => setIsLong(true), OFFLINE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isOffline]);
  return isOffline && isLong;
}

function useHasFailed(fails: boolean): boolean {
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    if (fails) setHasFailed(true);
  }, [fails]);
  return hasFailed;
}

/** When the page was kept, where it was opened from this device; with a connection it is read anew. */
function useKeptAt(isConnected: boolean): Date | undefined {
  const { revalidate } = useRevalidator();
  const [keptAt, setKeptAt] = useState<Date>();
  useEffect(() => setKeptAt(readKeptAt()), []);
  useEffect(() => {
    if (!isConnected || readKeptAt() === undefined) return;
    forgetKeptAt();
    setKeptAt(undefined);
    revalidate();
  }, [isConnected, revalidate]);
  return keptAt;
}
