import type { DemoPlan } from '#prisma/demo/demo-plan.ts';

export const BERGKVARTS_PLAN: DemoPlan = {
  goals: {
    heading: 'Mål fram mot sølv',
    paragraphs: [
      'Vi har løftet samarbeidet, tjenestene og arbeidsgruppene siden forrige benchmarking. Nå skal vi dokumentere forbedringene og rette opp det som fortsatt lyser rødt, først og fremst kommunikasjon og privat finansiering.',
    ],
  },
  actions: [
    {
      title: 'Lag en kommunikasjonsplan med faste budskap',
      codes: ['4.6.1'],
      aim: 'yellow',
      status: 'in-progress',
      responsible: 'Marit Lia',
      dueInDays: 45,
      description: [
        'Planen skal si hvem vi vil nå, hva vi vil si og hvor ofte. Styret behandler utkastet på neste møte.',
        'Nyhetsbrevet til medlemmene kommer ut første mandag i måneden fra og med januar.',
      ],
      expectedEffect: 'Medlemmene vet hva klyngen gjør, og nyhetsbrevet leses av minst halvparten.',
    },
    {
      title: 'Inviter avisene til fire prosjektbesøk i året',
      codes: ['5.1'],
      aim: 'yellow',
      status: 'planned',
      responsible: 'Kommunikasjonsrådgiver',
      dueInDays: 120,
      description: [
        'Ett besøk i hvert kvartal: steinbruddet, laboratoriet, gjenvinningsanlegget og studentprosjektet.',
      ],
      expectedEffect: 'Ti omtaler i året; i dag har vi ingen vi kan vise til.',
    },
    {
      title: 'Innfør kontingent etter bedriftens størrelse',
      codes: ['3.2'],
      status: 'in-progress',
      responsible: 'Styreleder og Marit Lia',
      dueInDays: -12,
      description: [
        'Tre trinn etter antall ansatte. Forslaget er sendt på høring hos medlemmene, og fire av dem har ikke svart ennå.',
      ],
      expectedEffect: 'Andelen privat finansiering går fra 15 til 25 prosent på to år.',
    },
    {
      title: 'Videreutdanning i klyngeledelse for hele teamet',
      codes: ['2.2.3'],
      aim: 'green',
      status: 'planned',
      responsible: 'Marit Lia',
      dueInDays: 200,
      description: ['Alle i teamet tar ett studiepoenggivende kurs og deler det de har lært på et internt møte.'],
      expectedEffect: 'En skriftlig kompetanseplan som følges opp hvert halvår.',
    },
    {
      title: 'Dokumenter tre forbedringer til sølvrapporten',
      codes: ['2.6', '4.3', '4.5'],
      status: 'completed',
      responsible: 'Prosjektleder',
      dueInDays: -20,
      description: [
        'Samarbeid innad i klyngen, aktiviteter og tjenester, og arbeidsgrupper har alle gått fra rødt til grønt. Vi har samlet referater, prosjektlister og tall på deltakere.',
      ],
      expectedEffect: 'Tre forbedringsområder som en ekspert kan kontrollere.',
    },
    {
      title: 'Egen podkast om mineralnæringen',
      codes: ['4.6.1', '5.1'],
      status: 'stopped',
      responsible: 'Kommunikasjonsrådgiver',
      dueInDays: -40,
      description: ['Stoppet: det felles arbeidet med merkevare og presse gir mer for de samme timene.'],
      expectedEffect: 'Flere unge kjenner til næringen.',
    },
  ],
};
