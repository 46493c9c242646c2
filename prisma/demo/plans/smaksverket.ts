import type { DemoPlan } from '#prisma/demo/demo-plan.ts';

export const SMAKSVERKET_PLAN: DemoPlan = {
  goals: {
    heading: 'Tjenester som medlemmene blir for',
    paragraphs: [
      'Mange små produsenter har meldt seg ut fordi de ikke så hva de fikk igjen. Vi begynner med tjenestene og sørger for at strategien blir fulgt opp.',
    ],
  },
  actions: [
    {
      title: 'Felles salg og distribusjon for små produsenter',
      codes: ['4.3', '2.3'],
      status: 'in-progress',
      responsible: 'Tor Halvorsen',
      dueInDays: 85,
      description: [
        'Én bil, én ordreportal og én faktura for tolv produsenter. Prøveperioden varer i et halvt år.',
        'Butikkjedene har sagt at de vil handle mer lokalt når leveringen er samlet.',
      ],
      expectedEffect: 'Medlemmene selger mer, og færre melder seg ut.',
    },
    {
      title: 'Årlig gjennomgang av strategien med styret',
      codes: ['4.1.5'],
      status: 'planned',
      responsible: 'Styreleder',
      dueInDays: 100,
      description: ['En halv dag i januar hvert år: hva har virket, hva skal bort, og hva er nytt.'],
      expectedEffect: 'Strategien er revidert og vedtatt på nytt hvert år.',
    },
    {
      title: 'Kommunikasjonsplan sammen med reiselivet',
      codes: ['4.6.1'],
      status: 'in-progress',
      responsible: 'Markedsansvarlig',
      dueInDays: -16,
      description: ['Vi deler kalender og bilder med Fjordfarer. Planen venter på tallene fra sommeren.'],
      expectedEffect: 'Mat og opplevelser omtales sammen.',
      isCommitment: true,
    },
    {
      title: 'Samle fem suksesshistorier fra medlemmene',
      codes: ['5.2'],
      status: 'planned',
      responsible: 'Markedsansvarlig',
      dueInDays: 160,
      description: ['Korte tekster med bilder og tall, godkjent av bedriften.'],
      expectedEffect: 'Fem dokumenterte historier som kan vises til eksperten.',
    },
  ],
};
