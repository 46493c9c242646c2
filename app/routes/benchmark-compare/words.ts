import { counted, words } from '#app/i18n/words.ts';

export const COMPARE_WORDS = words(
  {
    title: 'To benchmarkinger side om side',
    from: 'Før',
    to: 'Etter',
    show: 'Sammenlikn',
    needTwo: {
      title: 'Det trengs to benchmarkinger',
      text: 'Når klyngen har levert sin andre benchmarking, kan de sammenliknes her.',
    },
    sections: {
      improved: ({ n }: { n: number }) => `${n} bedre`,
      worse: ({ n }: { n: number }) => `${n} svakere`,
      unchanged: ({ n }: { n: number }) => `${n} uendret`,
      'not-comparable': ({ n }: { n: number }) => `${n} kan ikke sammenliknes`,
    },
    candidates: ({ n }: { n: number }) =>
      n >= 3
        ? `${counted(n, 'indikator', 'indikatorer')} ble bedre. Sølv krever minst tre dokumenterte forbedringer med beskrivelse og effekt; disse er kandidatene.`
        : `${counted(n, 'indikator', 'indikatorer')} ble bedre. Sølv krever minst tre dokumenterte forbedringer med beskrivelse og effekt.`,
    honest: 'At noe ble bedre etter et tiltak, betyr ikke at tiltaket var årsaken.',
    caption: 'Indikatorer før og etter',
    indicator: 'Indikator',
    change: 'Endring',
    why: {
      'not-in-older': 'fantes ikke i det eldre settet',
      'other-unit': 'målt i en annen enhet',
      'other-direction': 'gikk motsatt vei',
      'not-assessed': 'ikke vurdert begge ganger',
      'bounds-moved': 'grensene er flyttet, og det eldre har bare et lys',
    },
    download: 'Last ned',
    sheet: 'Sammenlikning',
    columns: {
      code: 'Kode',
      before: 'Verdi før',
      lightBefore: 'Lys før',
      after: 'Verdi etter',
      lightAfter: 'Lys etter',
      why: 'Hvorfor ikke',
    },
    fileName: 'sammenlikning',
  },
  {
    title: 'Two benchmarks side by side',
    from: 'Before',
    to: 'After',
    show: 'Compare',
    needTwo: {
      title: 'Two benchmarks are needed',
      text: 'Once the cluster has delivered its second benchmark, they can be compared here.',
    },
    sections: {
      improved: ({ n }) => `${n} improved`,
      worse: ({ n }) => `${n} worse`,
      unchanged: ({ n }) => `${n} unchanged`,
      'not-comparable': ({ n }) => `${n} not comparable`,
    },
    candidates: ({ n }) =>
      n >= 3
        ? `${counted(n, 'indicator', 'indicators')} improved. Silver asks for at least three documented improvements with a description and their effect; these are the candidates.`
        : `${counted(n, 'indicator', 'indicators')} improved. Silver asks for at least three documented improvements with a description and their effect.`,
    honest: 'That something improved after an action does not mean that the action was the cause.',
    caption: 'Indicators before and after',
    indicator: 'Indicator',
    change: 'Change',
    why: {
      'not-in-older': 'not in the older set',
      'other-unit': 'measured in another unit',
      'other-direction': 'went the other way',
      'not-assessed': 'not assessed both times',
      'bounds-moved': 'the bounds have moved, and the older one has only a light',
    },
    download: 'Download',
    sheet: 'Comparison',
    columns: {
      code: 'Code',
      before: 'Value before',
      lightBefore: 'Light before',
      after: 'Value after',
      lightAfter: 'Light after',
      why: 'Why not',
    },
    fileName: 'comparison',
  },
);
