import { counted, words } from '#app/i18n/words.ts';

export const INDICATORS_WORDS = words(
  {
    title: 'Indikatorer og grenser',
    version: ({ name, version }: { name: string; version: number }) => `${name}, utgave ${version}`,
    source: 'Kilde',
    edit: 'Endre grenser',
    save: 'Lagre grensene',
    saving: 'Lagrer …',
    cancel: 'Avbryt',
    editLead: 'Lysene i alle benchmarkinger som bygger på disse indikatorene, regnes ut på nytt når du lagrer.',
    caption: 'Indikatorer med enhet, retning og grenser',
    indicator: 'Indikator',
    unit: 'Enhet',
    direction: 'Retning',
    silver: 'Sølv',
    silverScope: 'Inngår i sølv',
    silverWhy: 'Inngår i en sølvrevisjon, slik kilden oppgir det.',
    silverYes: 'Ja',
    silverNo: 'Nei',
    silverUnknown: 'Kilden sier det ikke',
    minimumOf: ({ name }: { name: string }) => `Minimum for ${name}`,
    excellenceOf: ({ name }: { name: string }) => `Fremragende for ${name}`,
    problems: ({ n }: { n: number }) => `${counted(n, 'felt', 'felter')} må rettes – ingenting er lagret`,
    problem: {
      missing: 'Skriv et tall.',
      notANumber: 'Dette er ikke et tall.',
      notWhole: 'Bruk et helt tall.',
      range: ({ minimum, maximum }: { minimum: string; maximum: string | null }) =>
        maximum === null ? `Må være minst ${minimum}.` : `Må være fra ${minimum} til ${maximum}.`,
      higher: 'Må være høyere enn minimum.',
      lower: 'Må være lavere enn minimum.',
    },
    saved: ({ indicators }: { indicators: number }) =>
      indicators === 0
        ? 'Ingen grenser ble endret'
        : `Grensene for ${counted(indicators, 'indikator', 'indikatorer')} er lagret`,
    savedLights: ({ lights }: { lights: number }) =>
      lights === 0 ? 'Ingen lys skiftet farge.' : `${counted(lights, 'lys', 'lys')} skiftet farge.`,
    empty: { title: 'Ingen indikatorer ennå', text: 'Forumet har ikke fått noe indikatorsett.' },
  },
  {
    title: 'Indicators and bounds',
    version: ({ name, version }) => `${name}, version ${version}`,
    source: 'Source',
    edit: 'Change bounds',
    save: 'Save the bounds',
    saving: 'Saving …',
    cancel: 'Cancel',
    editLead: 'The lights of all benchmarks taken on these indicators are reckoned again when you save.',
    caption: 'Indicators with unit, direction and bounds',
    indicator: 'Indicator',
    unit: 'Unit',
    direction: 'Direction',
    silver: 'Silver',
    silverScope: 'In Silver’s scope',
    silverWhy: 'Inside the scope of a Silver audit, as the source has it.',
    silverYes: 'Yes',
    silverNo: 'No',
    silverUnknown: 'The source does not say',
    minimumOf: ({ name }) => `Minimum for ${name}`,
    excellenceOf: ({ name }) => `Excellence for ${name}`,
    problems: ({ n }) => `${counted(n, 'field', 'fields')} to correct – nothing has been saved`,
    problem: {
      missing: 'Enter a number.',
      notANumber: 'This is not a number.',
      notWhole: 'Use a whole number.',
      range: ({ minimum, maximum }) =>
        maximum === null ? `Must be at least ${minimum}.` : `Must be from ${minimum} to ${maximum}.`,
      higher: 'Must be higher than the minimum.',
      lower: 'Must be lower than the minimum.',
    },
    saved: ({ indicators }) =>
      indicators === 0
        ? 'No bounds were changed'
        : `The bounds of ${counted(indicators, 'indicator', 'indicators')} are saved`,
    savedLights: ({ lights }) =>
      lights === 0 ? 'No light changed colour.' : `${counted(lights, 'light', 'lights')} changed colour.`,
    empty: { title: 'No indicators yet', text: 'The forum has no indicator set.' },
  },
);
