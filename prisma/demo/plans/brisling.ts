import type { DemoPlan } from '#prisma/demo/demo-plan.ts';

export const BRISLING_PLAN: DemoPlan = {
  goals: {
    heading: 'Det vi vil ha på plass før neste benchmarking',
    paragraphs: [
      'Medlemmene skal få flere felles prosjekter å delta i, og klyngen skal ha penger til å drive dem i mer enn ett år om gangen.',
    ],
  },
  actions: [
    {
      title: 'Ny nettside på norsk og engelsk',
      codes: ['4.6.2'],
      status: 'in-progress',
      responsible: 'Jonas Hegge',
      dueInDays: 30,
      description: [
        'Dagens side er ikke oppdatert på to år og finnes bare på norsk. Den nye viser medlemmene, prosjektene og resultatene.',
        'Leverandøren har levert et første utkast. Tekstene mangler.',
      ],
      expectedEffect: 'Kunder og forskere i utlandet finner fram til medlemmene våre.',
      isCommitment: true,
    },
    {
      title: 'Forprosjekt om bedre bruk av restråstoff',
      codes: ['2.6'],
      status: 'planned',
      responsible: 'Faggruppe for restråstoff',
      dueInDays: 150,
      description: ['Fem slakterier og to forskningsmiljøer er invitert. Søknad om støtte sendes før sommeren.'],
      expectedEffect: 'En tredel av medlemmene deltar i minst ett felles prosjekt.',
    },
    {
      title: 'Treårig avtale med vertskommunene',
      codes: ['3.1'],
      status: 'in-progress',
      responsible: 'Styreleder',
      dueInDays: -25,
      description: [
        'To av tre kommuner har sagt ja i formannskapet. Den tredje utsatte saken og tar den opp igjen neste måned.',
      ],
      expectedEffect: 'Driften er sikret i 24 måneder, mot tre i dag.',
    },
    {
      title: 'Klargjør rollene i styret og styringsgruppa',
      codes: ['2.4'],
      status: 'completed',
      responsible: 'Styreleder',
      dueInDays: -15,
      description: ['Ny styreinstruks er vedtatt, og medlemmene velger to representanter i styringsgruppa.'],
      expectedEffect: 'Medlemmene vet hvem som bestemmer hva, og hvordan de kan påvirke.',
    },
    {
      title: 'Mål nytten av samlingene',
      codes: ['4.4', '4.1.6'],
      status: 'planned',
      responsible: 'Prosjektkoordinator',
      dueInDays: 180,
      description: ['Tre faste spørsmål etter hver samling og en telefonrunde etter et halvt år.'],
      expectedEffect: 'Styret ser hvert kvartal hva medlemmene har fått igjen.',
    },
  ],
};
