import { words } from './words.ts';

/** Following somebody through the plan. */
export const FOLLOW_WORDS = words(
  {
    follow: ({ name }: { name: string }) => `Følg ${name}`,
    following: ({ name }: { name: string }) => `Du følger ${name}`,
    end: 'Slutt (Esc)',
    left: ({ name }: { name: string }) => `${name} har gått ut av planen`,
    followedBy: ({ names }: { names: string }) => `${names} følger deg`,
  },
  {
    follow: ({ name }) => `Follow ${name}`,
    following: ({ name }) => `Following ${name}`,
    end: 'Stop (Esc)',
    left: ({ name }) => `${name} has left the plan`,
    followedBy: ({ names }) => `${names} ${names.includes(',') ? 'follow' : 'follows'} you`,
  },
);
