import { counted, words } from '#app/i18n/words.ts';

export const BOUNDS_PAGE_WORDS = words(
  {
    title: 'Endre grenser',
    draft: ({ name, version }: { name: string; version: number }) => `${name}, utkast til utgave ${version}`,
    lead: 'Grensene lagres i et utkast. Før det publiseres, ser du hvilke lys som skifter farge.',
    see: 'Lagre og se hva som skifter farge',
    save: 'Lagre utkastet',
    saving: 'Lagrer …',
    cancel: 'Avbryt',
    minimumOf: ({ name }: { name: string }) => `Minimum for ${name}`,
    excellenceOf: ({ name }: { name: string }) => `Fremragende for ${name}`,
    problems: ({ n }: { n: number }) => `${counted(n, 'felt', 'felter')} må rettes – ingenting er lagret`,
  },
  {
    title: 'Change bounds',
    draft: ({ name, version }) => `${name}, draft of version ${version}`,
    lead: 'The bounds are kept in a draft. Before it is published you see which lights change colour.',
    see: 'Save and see what changes colour',
    save: 'Save the draft',
    saving: 'Saving …',
    cancel: 'Cancel',
    minimumOf: ({ name }) => `Minimum for ${name}`,
    excellenceOf: ({ name }) => `Excellence for ${name}`,
    problems: ({ n }) => `${counted(n, 'field', 'fields')} to correct – nothing has been saved`,
  },
);
