import { counted, words } from '#app/i18n/words.ts';

/** What the plan's page says of its past. */
export const PAST_WORDS = words(
  {
    history: 'Historikk',
    historyKey: 'Historikk (H)',
    actionHistory: 'Tiltakets historikk',
    committed: ({ day, names }: { day: string; names: string }) =>
      names === '' ? `Forpliktet ${day}` : `Forpliktet ${day} av ${names}`,
    andMore: ({ names, n }: { names: string; n: number }) => `${names} og ${n} til`,
    unchanged: 'uendret siden',
    changes: ({ n }: { n: number }) => `${counted(n, 'endring', 'endringer')} siden`,
    open: 'Planen er fryst og venter på at klyngelederne forplikter seg.',
    see: 'Se og bekreft',
    changedSince: 'Endret siden forpliktelsen',
    newSince: 'Nytt siden forpliktelsen',
  },
  {
    history: 'History',
    historyKey: 'History (H)',
    actionHistory: 'History of the action',
    committed: ({ day, names }) => (names === '' ? `Committed on ${day}` : `Committed on ${day} by ${names}`),
    andMore: ({ names, n }) => `${names} and ${n} more`,
    unchanged: 'unchanged since',
    changes: ({ n }) => `${counted(n, 'change', 'changes')} since`,
    open: 'The plan is frozen and waits for the cluster leads to commit.',
    see: 'See and confirm',
    changedSince: 'Changed since the commitment',
    newSince: 'New since the commitment',
  },
);
