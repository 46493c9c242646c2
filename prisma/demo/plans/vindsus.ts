import type { DemoPlan } from '#prisma/demo/demo-plan.ts';

export const VINDSUS_PLAN: DemoPlan = {
  goals: {
    heading: 'Synlig resultat av samarbeidet',
    paragraphs: [
      'Medlemmene møtes ofte, men samarbeider sjelden i prosjekter. Det vil vi snu, og vi vil vise fram det vi får til.',
    ],
  },
  actions: [
    {
      title: 'Prosjektverksted hvert kvartal',
      codes: ['2.6'],
      status: 'in-progress',
      responsible: 'Kari Bjørnstad',
      dueInDays: 70,
      description: [
        'Medlemmene legger fram utfordringer, og vi går ut av rommet med minst én gruppe som vil gå videre. Det første verkstedet ga to forstudier.',
      ],
      expectedEffect: '30 prosent av medlemmene deltar i felles prosjekter, mot 20 i dag.',
    },
    {
      title: 'Kommunikasjonsplan og månedlig nyhetsbrev',
      codes: ['4.6.1'],
      status: 'planned',
      responsible: 'Kommunikasjonsrådgiver',
      dueInDays: 50,
      description: ['Planen bygger på den felles merkevaren. Nyhetsbrevet går til medlemmer, kommuner og skoler.'],
      expectedEffect: 'Faste kanaler som noen har ansvar for.',
      isCommitment: true,
    },
    {
      title: 'Måltall for klyngeledelsen i hvert styremøte',
      codes: ['4.1.6'],
      status: 'completed',
      responsible: 'Daglig leder',
      dueInDays: -14,
      description: ['Seks måltall på én side. Styret har sett dem på to møter og bedt om at ett byttes ut.'],
      expectedEffect: 'Styret følger opp resultater, ikke bare aktiviteter.',
    },
    {
      title: 'Medlemsundersøkelse med oppfølging',
      codes: ['5.3'],
      status: 'in-progress',
      responsible: 'Kari Bjørnstad',
      dueInDays: -6,
      description: ['Undersøkelsen er sendt ut, og 40 av 61 har svart. Purring går ut denne uken.'],
      expectedEffect: 'Minst 80 prosent fornøyde medlemmer.',
    },
  ],
};
