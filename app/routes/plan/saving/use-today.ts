import { useEffect, useState } from 'react';
import { addDays, daysBetween, localDay, type Day } from '#app/domain/day.ts';
import { readKeptAt } from '#app/offline/kept-at.ts';

const A_MINUTE_MS = 60_000;

/**
 * The server's day, and the days that have passed on this device since the page came. On a page that was kept it is this
 * device's, since the server's was that of another day.
 */
export function useToday(fromServer: Day): Day {
  const [today, setToday] = useState(fromServer);
  useEffect(() => {
    const cameOn = localDay(Date.now());
    const begins = readKeptAt() !== undefined && cameOn > fromServer ? cameOn : fromServer;
    setToday(begins);
    const ticking = setInterval(
      () => setToday(addDays(begins, daysBetween(cameOn, localDay(Date.now())))),
      A_MINUTE_MS,
    );
    return () => clearInterval(ticking);
  }, [fromServer]);
  return today;
}
