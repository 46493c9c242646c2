import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { listen, type LiveState } from './listen.ts';

/**
 * Reads the page's data again at every change that `address` tells of, and whenever the connection opens, since a
 * change before that was told to nobody. Says whether the page follows just now.
 */
export function useLive(address: string): LiveState {
  const [state, setState] = useState<LiveState>('connecting');
  const { revalidate } = useRevalidator();
  const latest = useRef(revalidate);
  useEffect(() => {
    latest.current = revalidate;
  }, [revalidate]);

  useEffect(() => {
    return listen(address, { changed: () => latest.current(), stands: setState });
  }, [address]);
  return state;
}
