import type { DemoPlan } from '#prisma/demo/demo-plan.ts';

export const FJORDFARER_PLAN: DemoPlan = {
  goals: {
    heading: 'Fra prosjekt til klynge',
    paragraphs: [
      'Vi er en ung klynge med mange røde lys. Planen tar det viktigste først: fornye bronsen, få bedriftene til å forplikte seg, og lage en gjennomføringsplan som styret følger.',
    ],
  },
  actions: [
    {
      title: 'Bestill ny bronse etter at den forrige gikk ut',
      codes: [],
      status: 'in-progress',
      responsible: 'Silje Nordvik',
      dueInDays: 20,
      description: ['Sertifikatet gikk ut før fornyelsen var klar. Rapporten fra siste benchmarking er sendt inn.'],
      expectedEffect: 'Gyldig sertifikat før søknadsfristen til våren.',
    },
    {
      title: 'Skriv gjennomføringsplan med mål, ansvar og budsjett',
      codes: ['4.1.3', '4.1.4'],
      status: 'in-progress',
      responsible: 'Silje Nordvik og styret',
      dueInDays: -5,
      description: ['Én side for hvert mål: tiltak, ansvarlig, frist, kostnad og hvordan vi ser at vi har lyktes.'],
      expectedEffect: 'Styret kan følge framdrift og økonomi fra måned til måned.',
    },
    {
      title: 'Besøk alle medlemsbedriftene i løpet av vinteren',
      codes: ['2.5', '1.1.0'],
      status: 'in-progress',
      responsible: 'Hele teamet',
      dueInDays: 110,
      description: [
        'Vi deler bedriftene mellom oss og skriver et kort notat etter hvert besøk. Ni av tretti er gjort.',
      ],
      expectedEffect: 'Direkte kontakt med 70 prosent av medlemmene og flere underskrevne avtaler.',
    },
    {
      title: 'Samarbeidsavtale for alle som vil være med',
      codes: ['1.1.0'],
      status: 'planned',
      responsible: 'Silje Nordvik',
      dueInDays: 75,
      description: ['En enkel avtale på to sider som sier hva bedriften får, og hva den bidrar med.'],
      expectedEffect: 'Åtte av ti deltakere er forpliktet gjennom avtale.',
    },
    {
      title: 'Pakke med tre betalte tjenester',
      codes: ['4.3', '3.2'],
      status: 'planned',
      responsible: 'Tjenesteutvikler',
      dueInDays: 210,
      description: ['Felles booking, bærekraftsmerking og innkjøp. Vi prøver dem ut med ti bedrifter først.'],
      expectedEffect: 'Egne inntekter dekker en femdel av budsjettet.',
    },
    {
      title: 'Fast sommermagasin på papir',
      codes: ['4.6.1'],
      status: 'stopped',
      responsible: 'Silje Nordvik',
      dueInDays: -50,
      description: ['Stoppet etter ett nummer: for dyrt, og få lesere utenfor sesongen.'],
      expectedEffect: 'Mer omtale av medlemmene.',
    },
  ],
};
