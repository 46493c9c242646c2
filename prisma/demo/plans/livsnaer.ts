import type { DemoPlan } from '#prisma/demo/demo-plan.ts';

export const LIVSNAER_PLAN: DemoPlan = {
  goals: {
    heading: 'Flere medlemmer, tryggere økonomi',
    paragraphs: [
      'Klyngen er liten, og driften hviler på ett tilskudd. Vi vil vokse med bedrifter fra hele regionen og få flere ben å stå på.',
    ],
  },
  actions: [
    {
      title: 'Verv ti nye medlemsbedrifter',
      codes: ['1.1.2'],
      status: 'in-progress',
      responsible: 'Amina Yusuf',
      dueInDays: 130,
      description: ['Vi inviterer til tre åpne dager på sykehuset, der bedriftene kan prøve ut løsningene sine.'],
      expectedEffect: '20 forpliktede deltakere ved neste benchmarking.',
    },
    {
      title: 'Søk om støtte fra to nye kilder',
      codes: ['3.1'],
      status: 'in-progress',
      responsible: 'Amina Yusuf og økonomiansvarlig',
      dueInDays: -3,
      description: ['Den ene søknaden er levert. Den andre mangler budsjettet fra helseforetaket.'],
      expectedEffect: 'Finansieringen er sikret i minst 18 måneder.',
    },
    {
      title: 'Kontingent og betalt testlaboratorium',
      codes: ['3.2', '4.3'],
      status: 'planned',
      responsible: 'Leder for testlaboratoriet',
      dueInDays: 170,
      description: ['Medlemmene får rabatt, og andre betaler full pris. Prisene legges fram på årsmøtet.'],
      expectedEffect: 'Private inntekter på 20 prosent innen to år.',
    },
    {
      title: 'Felles pilot på digital hjemmeoppfølging',
      codes: ['2.6'],
      status: 'planned',
      responsible: 'Prosjektleder',
      dueInDays: 220,
      description: ['Fire bedrifter og to kommuner prøver ut utstyr hos 50 brukere.'],
      expectedEffect: 'Medlemmene har en felles referanse som de kan vise til kunder.',
    },
    {
      title: 'Rydd i nettsiden og oversett hovedsidene',
      codes: ['4.6.2'],
      status: 'completed',
      responsible: 'Student i praksis',
      dueInDays: -22,
      description: ['Gamle sider er fjernet, medlemslista er oppdatert, og fem sider finnes nå på engelsk.'],
      expectedEffect: 'Siden viser hvem vi er i dag.',
      isCommitment: true,
    },
  ],
};
