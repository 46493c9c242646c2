import type { PlanTemplate } from '#app/domain/plan-template.ts';
import { SECTIONS } from './sections.ts';

/** Silver asks for three documented improvements that are tied to quality indicators (ESCA; docs/glossary.md). */
export const BRONZE_TO_SILVER: PlanTemplate = {
  key: 'bronze-to-silver',
  name: { nb: 'Fra bronse til sølv', en: 'From Bronze to Silver' },
  about: {
    nb: 'Tre dokumenterte forbedringer, en strategi som følges opp, og en ny benchmarking.',
    en: 'Three documented improvements, a strategy that is followed up, and a new benchmark.',
  },
  sections: SECTIONS,
  actions: [
    {
      key: 'three-improvements',
      title: { nb: 'Velg og dokumenter tre forbedringsområder', en: 'Choose and document three improvement areas' },
      description: [
        {
          nb: 'Velg tre områder blant de svake indikatorene. Skriv ned utgangspunktet før arbeidet begynner, og samle dokumentasjon underveis.',
          en: 'Choose three areas among the weak indicators. Write down the starting point before the work begins, and collect evidence on the way.',
        },
        {
          nb: 'Sjekk hos ESCA hva som gjelder nå for søknad og frister.',
          en: 'Check with ESCA what applies now to application and deadlines.',
        },
      ],
      expectedEffect: {
        nb: 'Tre forbedringer der virkningen for klyngen kan vises med dokumentasjon.',
        en: 'Three improvements whose effect on the cluster can be shown with evidence.',
      },
      indicatorCodes: ['4.4'],
      months: 12,
      milestones: [
        { title: { nb: 'Tre områder er valgt', en: 'Three areas are chosen' }, months: 1 },
        { title: { nb: 'Utgangspunktet er skrevet ned', en: 'The starting point is written down' }, months: 2 },
        { title: { nb: 'Virkningen er beskrevet', en: 'The effect is described' }, months: 11 },
      ],
    },
    {
      key: 'measurable-strategy',
      title: {
        nb: 'Strategi med målbare mål og årlig handlingsplan',
        en: 'Strategy with measurable goals and a yearly plan',
      },
      description: [
        {
          nb: 'Skriv strategien sammen med styret og medlemmene. Handlingsplanen sier hvem som gjør hva, når, og for hvilke midler.',
          en: 'Write the strategy together with the board and the members. The plan says who does what, when and with which means.',
        },
      ],
      expectedEffect: {
        nb: 'Vedtatt strategi med mål som kan måles, og en handlingsplan for hvert år.',
        en: 'An approved strategy with goals that can be measured, and an action plan for each year.',
      },
      indicatorCodes: ['4.1.1', '4.1.2', '4.1.3'],
      months: 8,
      milestones: [
        { title: { nb: 'Verksted med medlemmene', en: 'Workshop with the members' }, months: 2 },
        { title: { nb: 'Utkast til styret', en: 'Draft to the board' }, months: 5 },
        { title: { nb: 'Vedtatt og delt', en: 'Approved and shared' }, months: 8 },
      ],
    },
    {
      key: 'follow-up',
      title: { nb: 'Fast oppfølging av resultatene', en: 'Regular follow-up of results' },
      description: [
        {
          nb: 'Velg fem til åtte måltall, og gå gjennom dem med styret hvert kvartal. Skriv ned hva som endres i planen.',
          en: 'Choose five to eight figures and go through them with the board every quarter. Write down what changes in the plan.',
        },
      ],
      expectedEffect: {
        nb: 'Styret ser utviklingen hvert kvartal, og planen endres når tallene sier det.',
        en: 'The board sees the development every quarter, and the plan changes when the figures say so.',
      },
      indicatorCodes: ['4.1.5', '4.1.6'],
      months: 12,
      milestones: [
        { title: { nb: 'Måltallene er valgt', en: 'The figures are chosen' }, months: 2 },
        { title: { nb: 'Første gjennomgang i styret', en: 'First review in the board' }, months: 4 },
      ],
    },
    {
      key: 'member-contact',
      title: { nb: 'Møt flere medlemmer personlig', en: 'Meet more members in person' },
      description: [
        {
          nb: 'Fordel medlemmene mellom de ansatte, og skriv en kort logg etter hvert besøk.',
          en: 'Share the members out among the staff, and write a short note after each visit.',
        },
      ],
      expectedEffect: {
        nb: 'De fleste medlemmene er besøkt i løpet av året, og behovene deres er skrevet ned.',
        en: 'Most members are visited within the year, and their needs are written down.',
      },
      indicatorCodes: ['2.5', '5.3'],
      months: 10,
      milestones: [
        { title: { nb: 'Besøksplanen er klar', en: 'The plan of visits is ready' }, months: 1 },
        { title: { nb: 'Halvparten er besøkt', en: 'Half are visited' }, months: 6 },
      ],
    },
  ],
};
