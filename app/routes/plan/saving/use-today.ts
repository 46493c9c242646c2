import { useEffect, useState } from 'react';
import { dayOf, type Day } from '#app/domain/day.ts';
import { readKeptAt } from '#app/offline/kept-at.ts';

/** The server's day; on a page that was kept, this device's, since the server's was that of another day. */
export function useToday(fromServer: Day): Day {
  const [today, setToday] = useState(fromServer);
  useEffect(() => {
    const here = dayOf(new Date());
    setToday(readKeptAt() !== undefined && here > fromServer ? here : fromServer);
  }, [fromServer]);
  return today;
}
