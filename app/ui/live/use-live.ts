import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { coalesced } from './coalesced.ts';

export type LiveState = 'connecting' | 'live' | 'broken';

/** The server gives a sign of life every 15 seconds; two missed ones and a bit is a broken connection. */
const SILENCE_MS = 40_000;
const AGAIN_MS = 3_000;
/** Many people typing must not make the page read without pause. */
const BETWEEN_READS_MS = 400;

/**
 * Reads the page's data again at every change that `address` tells of, and whenever the connection opens, since a
 * change before that was told to nobody. Says whether the page follows just now.
 * @param readAgain where less than the whole page is to be read again
 */
export function useLive(address: string, readAgain?: () => void): LiveState {
  const [state, setState] = useState<LiveState>('connecting');
  const { revalidate } = useRevalidator();
  const latest = useRef(readAgain ?? revalidate);
  useEffect(() => {
    latest.current = readAgain ?? revalidate;
  }, [readAgain, revalidate]);

  useEffect(() => {
    const read = coalesced(() => latest.current(), BETWEEN_READS_MS);
    let source: EventSource | undefined;
    let silence: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;

    const alive = () => {
      clearTimeout(silence);
      silence = setTimeout(() => {
        setState('broken');
        connect();
      }, SILENCE_MS);
      setState('live');
    };
    const lost = () => {
      clearTimeout(silence);
      setState('broken');
    };
    function connect() {
      clearTimeout(again);
      clearTimeout(silence);
      source?.close();
      const next = new EventSource(address);
      source = next;
      // What happened before it opened was told to nobody.
      next.addEventListener('open', read.now);
      next.addEventListener('alive', alive);
      next.addEventListener('change', () => {
        alive();
        read.now();
      });
      next.addEventListener('error', () => {
        lost();
        // The browser tries again by itself, but not where the server answered with an error.
        clearTimeout(again);
        if (next.readyState === EventSource.CLOSED) again = setTimeout(connect, AGAIN_MS);
      });
    }
    connect();
    window.addEventListener('offline', lost);
    window.addEventListener('online', connect);
    return () => {
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', connect);
      clearTimeout(again);
      clearTimeout(silence);
      read.stop();
      source?.close();
    };
  }, [address]);
  return state;
}
