import { words } from '#app/i18n/words.ts';

export const MAPPING_WORDS = words(
  {
    title: 'Sammenlikning av sett',
    set: ({ name, version }: { name: string; version: number }) => `${name}, utgave ${version}`,
    lead: ({ from, to }: { from: string; to: string }) =>
      `Hva som i «${from}» er de samme indikatorene som i «${to}». Bare det som er det samme, sammenliknes over tid.`,
    newer: 'Indikator',
    older: 'Er den samme som',
    comparison: 'Sammenlikning',
    notThere: 'Finnes ikke der',
    same: 'Kan sammenliknes',
    otherBounds: 'Kan sammenliknes; verdier dømmes etter grensene her',
    isSuggested: 'Forslag',
    why: {
      'not-in-older': 'Kan ikke sammenliknes: finnes ikke der',
      'other-unit': 'Kan ikke sammenliknes: annen enhet',
      'other-direction': 'Kan ikke sammenliknes: annen retning',
    },
    suggested: {
      title: 'Forslagene bygger på samme kode og navn',
      text: 'Se over dem. Ingenting sammenliknes før du har lagret.',
    },
    save: 'Lagre koblingen',
    cancel: 'Avbryt',
  },
  {
    title: 'Comparison of sets',
    set: ({ name, version }) => `${name}, version ${version}`,
    lead: ({ from, to }) =>
      `Which indicators of “${from}” are the same as those of “${to}”. Only what is the same is compared over time.`,
    newer: 'Indicator',
    older: 'Is the same as',
    comparison: 'Comparison',
    notThere: 'Is not there',
    same: 'Can be compared',
    otherBounds: 'Can be compared; values are judged by the bounds here',
    isSuggested: 'Suggestion',
    why: {
      'not-in-older': 'Cannot be compared: is not there',
      'other-unit': 'Cannot be compared: another unit',
      'other-direction': 'Cannot be compared: another direction',
    },
    suggested: {
      title: 'Suggestions rest on the same code and name',
      text: 'Look them over. Nothing is compared before you have saved.',
    },
    save: 'Save the mapping',
    cancel: 'Cancel',
  },
);
