import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { listen, type LiveState } from './listen.ts';

/**
 * Reads the page's data again at every change that `address` tells of, and whenever the connection opens, since a
 * change before that was told to nobody. Says whether the page follows just now.
 * @param readAgain where less than the whole page is to be read again
 */
export function useLive(address: string, readAgain?: () => void): LiveState {
  const { revalidate } = useRevalidator();
  return useLiveRead(address, readAgain ?? revalidate);
}

/**
 * As `useLive`, for a part of a page with data of its own.
 * @param address null: there is nothing to follow
 */
export function useLiveRead(address: string | null, again: () => void): LiveState {
  const [state, setState] = useState<LiveState>('connecting');
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  }, [again]);

  useEffect(() => {
    if (address === null) return;
    return listen(address, { changed: () => latest.current(), stands: setState });
  }, [address]);
  return state;
}
