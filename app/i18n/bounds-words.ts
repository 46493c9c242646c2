import { words } from './words.ts';

/** Bounds, and that they are nobody's official ones. */
export const BOUNDS_WORDS = words(
  {
    minimum: 'Minimum',
    excellence: 'Fremragende',
    pair: ({ minimum, excellence }: { minimum: string; excellence: string }) =>
      `minimum ${minimum}, fremragende ${excellence}`,
    unofficial: 'Ikke offisielle grenser',
    unofficialWhy: 'Grensene er forumets egne. Sertifikatets grenser er ikke offentliggjort.',
    higher: 'Høyere er bedre',
    lower: 'Lavere er bedre',
    units: {
      percent: 'Prosent',
      count: 'Antall',
      years: 'År',
      months: 'Måneder',
      fte: 'Årsverk',
      level: 'Nivå 0–4',
    },
  },
  {
    minimum: 'Minimum',
    excellence: 'Excellence',
    pair: ({ minimum, excellence }) => `minimum ${minimum}, excellence ${excellence}`,
    unofficial: 'Not official bounds',
    unofficialWhy: 'The bounds are the forum’s own. The label’s bounds are not published.',
    higher: 'Higher is better',
    lower: 'Lower is better',
    units: {
      percent: 'Per cent',
      count: 'Count',
      years: 'Years',
      months: 'Months',
      fte: 'FTE',
      level: 'Level 0–4',
    },
  },
);
