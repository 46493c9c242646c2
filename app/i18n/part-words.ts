import { words } from './words.ts';

/** Words of the parts that every screen uses. */
export const PART_WORDS = words(
  {
    close: 'Lukk',
    cancel: 'Avbryt',
    required: 'må fylles ut',
    optional: 'valgfritt',
    youAreHere: 'Brødsmulesti',
    loading: 'Laster …',
    messages: 'Meldinger',
    error: 'Feil',
  },
  {
    close: 'Close',
    cancel: 'Cancel',
    required: 'required',
    optional: 'optional',
    youAreHere: 'Breadcrumbs',
    loading: 'Loading …',
    messages: 'Messages',
    error: 'Error',
  },
);
