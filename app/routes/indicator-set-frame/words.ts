import { counted, words } from '#app/i18n/words.ts';

export const FRAME_WORDS = words(
  {
    title: 'Navn, grupper og temaer',
    about: 'Om settet',
    groups: {
      lead: 'Indikatorene vises gruppe for gruppe, i denne rekkefølgen. Får en gruppe ny kode, følger indikatorene med.',
      add: 'Legg til gruppe',
    },
    themes: {
      lead: 'Felles svakheter samles etter tema når forumet ser etter fellestiltak. Temaene er forumets egne.',
      add: 'Legg til tema',
    },
    up: ({ name }: { name: string }) => `Flytt ${name} opp`,
    down: ({ name }: { name: string }) => `Flytt ${name} ned`,
    remove: ({ name }: { name: string }) => `Fjern ${name}`,
    save: 'Lagre utkastet',
    cancel: 'Avbryt',
    problems: ({ n }: { n: number }) => `${counted(n, 'feil', 'feil')} må rettes – ingenting er lagret`,
  },
  {
    title: 'Name, groups and themes',
    about: 'About the set',
    groups: {
      lead: 'Indicators are shown group by group, in this order. When a group gets another code, its indicators follow.',
      add: 'Add group',
    },
    themes: {
      lead: 'Joint weaknesses are gathered by theme when the forum looks for joint actions. The themes are the forum’s own.',
      add: 'Add theme',
    },
    up: ({ name }) => `Move ${name} up`,
    down: ({ name }) => `Move ${name} down`,
    remove: ({ name }) => `Remove ${name}`,
    save: 'Save the draft',
    cancel: 'Cancel',
    problems: ({ n }) => `${counted(n, 'problem', 'problems')} to correct – nothing has been saved`,
  },
);
