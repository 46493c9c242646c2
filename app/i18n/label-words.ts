import { counted, words } from './words.ts';

/** Labels and how long they last. */
export const LABEL_WORDS = words(
  {
    label: 'Sertifikat',
    noLabel: 'Ingen sertifikat registrert',
    bronze: 'Bronse',
    silver: 'Sølv',
    gold: 'Gull',
    validUntil: ({ day }: { day: string }) => `gyldig til ${day}`,
    expiresIn: ({ days }: { days: number }) =>
      days === 0 ? 'utløper i dag' : `utløper om ${counted(days, 'dag', 'dager')}`,
    expired: ({ day, days }: { day: string; days: number }) =>
      `utløp ${day}, for ${counted(days, 'dag', 'dager')} siden`,
  },
  {
    label: 'Label',
    noLabel: 'No label on record',
    bronze: 'Bronze',
    silver: 'Silver',
    gold: 'Gold',
    validUntil: ({ day }) => `valid until ${day}`,
    expiresIn: ({ days }) => (days === 0 ? 'expires today' : `expires in ${counted(days, 'day', 'days')}`),
    expired: ({ day, days }) => `expired on ${day}, ${counted(days, 'day', 'days')} ago`,
  },
);
