import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { BETWEEN_READS_MS, coalesced } from './coalesced.ts';
import { listen, type LiveState } from './listen.ts';

/**
 * Reads the page's data again at every change that `address` tells of, and whenever the connection opens, since a
 * change before that was told to nobody. Says whether the page follows just now.
 */
export function useLive(address: string): LiveState {
  const { revalidate } = useRevalidator();
  const [state, setState] = useState<LiveState>('connecting');
  const latest = useRef(revalidate);
  useEffect(() => {
    latest.current = revalidate;
  }, [revalidate]);

  useEffect(() => {
    const read = coalesced(() => latest.current(), BETWEEN_READS_MS);
    const stop = listen(address, { changed: read.now, stands: setState });
    return () => {
      stop();
      read.stop();
    };
  }, [address]);
  return state;
}
