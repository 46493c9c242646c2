import { words } from './words.ts';

/** Whether a page follows what others do just now. */
export const LIVE_WORDS = words(
  {
    state: { live: 'Følger med', connecting: 'Kobler til …', broken: 'Ikke oppdatert – kobler til igjen …' },
    why: {
      live: 'Siden oppdateres av seg selv når noen endrer en plan eller laster opp en benchmarking.',
      connecting: 'Siden er snart koblet til og følger da endringer.',
      broken: 'Forbindelsen er brutt. Det du ser, kan være gammelt.',
    },
  },
  {
    state: { live: 'Live', connecting: 'Connecting …', broken: 'Not up to date – reconnecting …' },
    why: {
      live: 'The page follows by itself when someone changes a plan or uploads a benchmark.',
      connecting: 'The page will soon be connected and follow changes.',
      broken: 'The connection is broken. What you see may be old.',
    },
  },
);
