import { words } from './words.ts';

/**
 * The quality lights by name, and by the letters that stand on the shapes. Norwegian grønn and gul begin alike,
 * so each takes its first two letters there, as the benchmark sheet accepts them too.
 */
export const LIGHT_WORDS = words(
  {
    light: 'Kvalitetslys',
    green: 'Grønn',
    yellow: 'Gul',
    red: 'Rød',
    none: 'Ikke vurdert',
    letter: { green: 'Gr', yellow: 'Gu', red: 'R', none: '–' },
    /** What a light says, for those who do not know the scheme by heart. */
    meaning: {
      green: 'på eller over grensen for fremragende',
      yellow: 'over minimum, men ikke fremragende',
      red: 'under minimum',
      none: 'ikke vurdert',
    },
    count: {
      green: ({ n }: { n: number }) => `${n} ${n === 1 ? 'grønn' : 'grønne'}`,
      yellow: ({ n }: { n: number }) => `${n} ${n === 1 ? 'gul' : 'gule'}`,
      red: ({ n }: { n: number }) => `${n} ${n === 1 ? 'rød' : 'røde'}`,
      none: ({ n }: { n: number }) => `${n} ikke vurdert`,
    },
  },
  {
    light: 'Quality light',
    green: 'Green',
    yellow: 'Yellow',
    red: 'Red',
    none: 'Not assessed',
    letter: { green: 'G', yellow: 'Y', red: 'R', none: '–' },
    meaning: {
      green: 'at or past the bound for excellence',
      yellow: 'past the minimum, but not excellent',
      red: 'short of the minimum',
      none: 'not assessed',
    },
    count: {
      green: ({ n }) => `${n} green`,
      yellow: ({ n }) => `${n} yellow`,
      red: ({ n }) => `${n} red`,
      none: ({ n }) => `${n} not assessed`,
    },
  },
);
