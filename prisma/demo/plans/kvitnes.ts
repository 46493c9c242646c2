import type { DemoPlan } from '#prisma/demo/demo-plan.ts';

export const KVITNES_PLAN: DemoPlan = {
  goals: {
    heading: 'Klar for sølv innen to år',
    paragraphs: [
      'Styring og strategi er på plass. Det som skiller oss fra sølv, er synlighet, stabilitet i teamet og at medlemmene selv betaler en større del.',
    ],
  },
  actions: [
    {
      title: 'Ansett kommunikasjonsansvarlig sammen med verftene',
      codes: ['5.1', '4.6.2'],
      status: 'in-progress',
      responsible: 'Erlend Strand',
      dueInDays: 55,
      description: ['Stillingen deles med tre verft. Utlysningen er ute, og det har kommet elleve søknader.'],
      expectedEffect: 'Minst 25 omtaler i året og en nettside som oppdateres hver uke.',
    },
    {
      title: 'Avtale om egenandel i alle prosjekter',
      codes: ['3.2'],
      status: 'planned',
      responsible: 'Økonomiansvarlig',
      dueInDays: 140,
      description: ['Deltakerne betaler en fast andel av prosjektkostnaden, og egne timer føres likt hos alle.'],
      expectedEffect: 'Privat andel opp fra 5 til 20 prosent.',
    },
    {
      title: 'Faste stillinger i stedet for årskontrakter',
      codes: ['2.2.4'],
      status: 'completed',
      responsible: 'Styret',
      dueInDays: -10,
      description: ['To av tre medarbeidere har fått fast ansettelse. Den tredje går av med pensjon til sommeren.'],
      expectedEffect: 'Færre bytter i teamet og kontakter som varer.',
    },
    {
      title: 'Samarbeidsprosjekt om nullutslipp i nærskipsfart',
      codes: ['2.6'],
      status: 'in-progress',
      responsible: 'Arbeidsgruppe for grønn skipsfart',
      dueInDays: 190,
      description: [
        'Sju rederier og to utstyrsleverandører utvikler en felles kravspesifikasjon. Forskningsmiljøet leder arbeidet med måling.',
      ],
      expectedEffect: 'Halvparten av medlemmene er med i et felles prosjekt.',
    },
  ],
};
