import { counted, words } from '#app/i18n/words.ts';

export const INDICATOR_WORDS = words(
  {
    newTitle: 'Ny indikator',
    what: 'Hva den er',
    codeHint: 'Koden er den kilden nummererer indikatoren med. Samme kode i neste utgave er samme indikator.',
    noTheme: 'Uten tema',
    measure: 'Hvordan den måles',
    kinds: { number: 'Tall', share: 'Andel', count: 'Antall', choice: 'Nivåvalg' },
    measureLead:
      'Det som ikke når minimum, er rødt. Fra fremragende er det grønt. Vekten er andelen av den anslåtte totalskåren.',
    noteHint: 'Tomt betyr: som for hele settet.',
    levels: {
      lead: 'Svarene som kan velges, fra 0 til 4. Et nivåvalg kan også stå uten navn på nivåene.',
      add: 'Legg til nivå',
      remove: ({ level }: { level: string }) => `Fjern nivå ${level}`,
    },
    criteria: 'Minstekrav',
    criteriaLead: 'Svar bare ja eller nei der en kilde sier det. Ellers er det ukjent.',
    answers: { yes: 'Ja', no: 'Nei', unknown: 'Ukjent – kilden sier det ikke' },
    save: 'Lagre indikatoren',
    cancel: 'Avbryt',
    remove: {
      summary: 'Fjern indikatoren …',
      text: 'Den fjernes bare fra utkastet. Publiserte utgaver og benchmarkinger beholder den.',
      confirm: 'Fjern fra utkastet',
    },
    problems: ({ n }: { n: number }) => `${counted(n, 'felt', 'felter')} må rettes – ingenting er lagret`,
  },
  {
    newTitle: 'New indicator',
    what: 'What it is',
    codeHint:
      'The code is as the source numbers the indicator. The same code in the next version is the same indicator.',
    noTheme: 'No theme',
    measure: 'How it is measured',
    kinds: { number: 'Number', share: 'Share', count: 'Count', choice: 'Choice of levels' },
    measureLead:
      'Short of the minimum is red, from excellence on it is green. The weight is its share of the estimated total score.',
    noteHint: 'Empty means: as for the whole set.',
    levels: {
      lead: 'The answers to choose from, from 0 to 4. A choice may also do without names of its levels.',
      add: 'Add level',
      remove: ({ level }) => `Remove level ${level}`,
    },
    criteria: 'Minimum criteria',
    criteriaLead: 'Answer yes or no only where a source says so. Else it is unknown.',
    answers: { yes: 'Yes', no: 'No', unknown: 'Unknown – the source does not say' },
    save: 'Save the indicator',
    cancel: 'Cancel',
    remove: {
      summary: 'Remove the indicator …',
      text: 'It is only removed from the draft. Published versions and benchmarks keep it.',
      confirm: 'Remove from the draft',
    },
    problems: ({ n }) => `${counted(n, 'field', 'fields')} to correct – nothing has been saved`,
  },
);
