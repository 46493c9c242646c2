import { words } from '#app/i18n/words.ts';

export const STANDING_WORDS = words(
  {
    changed: 'Planen er endret siden denne siden ble lastet',
    showNewest: 'Vis det nyeste',
  },
  {
    changed: 'The plan has changed since this page was loaded',
    showNewest: 'Show the newest',
  },
);
