import type { DemoPlan } from '#prisma/demo/demo-plan.ts';

export const SHARED_PLAN: DemoPlan = {
  goals: {
    heading: 'Det vi vil oppnå sammen',
    paragraphs: [
      'Alle sju klyngene skal fornye bronsesertifikatet, og minst tre skal søke om sølv før planen er ute.',
      'Benchmarkingen viser at vi er svake på de samme stedene: kommunikasjon og merkevare, medlemstjenester som bærer seg økonomisk, og innovasjonsprosjekter på tvers. Det løser vi billigere og raskere sammen enn hver for oss.',
    ],
  },
  actions: [
    {
      title: 'Felles merkevare for klyngene i Havlandet',
      codes: ['4.6.1', '4.6.2'],
      status: 'in-progress',
      responsible: 'Ingrid Solbakken og kommunikasjonsgruppa',
      dueInDays: 62,
      description: [
        'Én felles historie om hva klyngene betyr for regionen, med bilder, tall og korte tekster på norsk og engelsk som alle kan bruke.',
        'Hver klynge beholder sin egen profil. Det felles materialet legges på en side som alle lenker til.',
      ],
      expectedEffect: 'Alle sju klyngene har oppdaterte sider på to språk innen ett år.',
      participants: [
        'Vindsus Energiklynge',
        'Bergkvarts Mineralklynge',
        'Brisling Sjømatklynge',
        'Livsnær Helseteknologi',
        'Smaksverket Matklynge',
      ],
    },
    {
      title: 'Felles pressetjeneste med to saker i måneden',
      codes: ['5.1'],
      status: 'planned',
      responsible: 'Kari Bjørnstad, Vindsus',
      dueInDays: 95,
      description: [
        'Vi kjøper en halv stilling hos et kommunikasjonsbyrå sammen. Klyngene melder inn saker etter tur, og byrået skriver og følger opp redaksjonene.',
      ],
      expectedEffect: 'Minst ti omtaler i året for hver klynge, mot tre i snitt i dag.',
    },
    {
      title: 'Kartlegg hvilke tjenester medlemmene vil betale for',
      codes: ['4.3', '3.2'],
      status: 'in-progress',
      responsible: 'Tor Halvorsen, Smaksverket',
      dueInDays: -8,
      description: [
        'Spørreskjema til alle medlemsbedrifter og fem dybdeintervjuer i hver klynge. Svarene deles samlet, ikke bedrift for bedrift.',
      ],
      expectedEffect: 'En felles tjenestekatalog med priser som medlemmene har sagt ja til.',
    },
    {
      title: 'Felles kursprogram med deltakeravgift',
      codes: ['4.3', '3.2'],
      status: 'planned',
      responsible: 'Marit Lia, Bergkvarts',
      dueInDays: 165,
      description: [
        'Åtte kurs i året i eksport, bærekraftsrapportering og prosjektledelse. Klyngene bytter på å være vertskap, og overskuddet går tilbake til medlemstjenestene.',
      ],
      expectedEffect: 'Kursene dekker sine egne kostnader fra andre året og løfter andelen privat finansiering.',
    },
    {
      title: 'Tre innovasjonsprosjekter på tvers av klyngene',
      codes: ['2.6', '2.7'],
      status: 'planned',
      responsible: 'Jonas Hegge, Brisling',
      dueInDays: 240,
      description: [
        'Idésamling med alle klyngene, deretter forstudier på de tre beste ideene. De første forslagene er energi fra restråstoff, autonome fartøy for havvind og mineraler til helseteknologi.',
      ],
      expectedEffect: 'Minst 20 bedrifter fra ulike klynger deltar i et felles prosjekt.',
    },
    {
      title: 'Dialogmøte med fylkeskommunen om flerårig finansiering',
      codes: ['3.1'],
      status: 'completed',
      responsible: 'Ingrid Solbakken',
      dueInDays: -18,
      description: [
        'Møtet er holdt. Fylkeskommunen vil se på treårige avtaler og har bedt om et felles notat fra klyngene.',
      ],
      expectedEffect: 'Klyngene kan planlegge lenger enn ett budsjettår fram.',
    },
    {
      title: 'Felles medlemsundersøkelse hvert år',
      codes: ['5.3'],
      status: 'planned',
      responsible: 'Amina Yusuf, Livsnær',
      dueInDays: 300,
      description: ['Samme ti spørsmål i alle klyngene, slik at vi kan følge utviklingen over tid.'],
      expectedEffect: 'Alle klyngene har målt medlemstilfredshet før neste benchmarking.',
    },
  ],
};
