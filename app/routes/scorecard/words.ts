import { counted, words } from '#app/i18n/words.ts';

export const SCORECARD_WORDS = words(
  {
    title: 'Regional scorecard',
    lead: ({ region, delivered, invited }: { region: string; delivered: number; invited: number }) =>
      `${region}: ${delivered} av ${counted(invited, 'klynge', 'klynger')} har levert`,
    round: 'Runde',
    roundOption: ({ name, isOpen }: { name: string; isOpen: boolean }) => (isOpen ? `${name} (åpen)` : name),
    showRound: 'Vis',
    openRoundNote: 'Runden er åpen. Tallene kan endre seg til den lukkes.',
    closedNote: ({ day }: { day: string }) => `Runden ble lukket ${day}. Dette er utgangspunktet den ble lukket med.`,
    exports: { stage: 'Vis på lerret', csv: 'CSV', xlsx: 'XLSX', pdf: 'PDF', title: 'Last ned' },
    groups: {
      title: 'Regionen ved siden av andre',
      explained: 'Andelen grønne, gule og røde av det som er vurdert. Ingen enkeltklynge kan leses ut av tallene.',
      caption: 'Kvalitetslys etter indikatorgruppe',
      others: 'Sammenlikningsgrupper',
    },
    hidden: {
      title: 'Regionen vises ikke samlet',
      text: ({ fewest }: { fewest: number }) =>
        `Så få klynger har levert at du ville kunne regne ut lysene til enkelte av dem. De som ikke vises, må være minst ${fewest}.`,
    },
    stillOpen: {
      title: 'Runden er fortsatt åpen',
      text: 'Regionen vises samlet når runden er avsluttet. Før det kunne du ha sett hva den klyngen som leverte sist, endret.',
    },
    nobody: {
      title: 'Ingen har levert ennå',
      text: 'Når den første benchmarkingen i runden er levert, kommer lysene her.',
    },
    noRound: {
      title: 'Ingen runder ennå',
      text: 'Koordinatoren åpner en runde og inviterer klyngene. Da blir benchmarkingene deres til regionens scorecard.',
      action: 'Til rundene',
    },
    indicators: {
      title: 'Indikator for indikator',
      caption: 'Hver indikator i regionen, med endring og sammenlikning',
      head: 'Indikator',
      middle: 'Median og midterste halvdel',
      middleOf: ({ median, low, high }: { median: string; low: string; high: string }) =>
        `${median} (${low} til ${high})`,
      tooFewValues: 'Færre enn fem verdier',
      moved: ({ month }: { month: string }) => `Grønne siden ${month}`,
      points: ({ n }: { n: string }) => `${n} prosentpoeng`,
      notMoved: 'Uendret',
      notComparable: 'Kan ikke sammenliknes',
    },
    heat: {
      title: 'Klynge for klynge',
      caption: 'Kvalitetslys for hver klynge og indikator',
      coordinator:
        'Alle klyngene i runden. Bare du som koordinator ser dem alle; klyngene ser sine egne og dem som deler.',
      others: 'Din egen klynge og de klyngene som deler lysene sine i denne runden.',
      cluster: 'Klynge',
      notDelivered: 'Ikke levert',
      heldBack: ({ n }: { n: number }) =>
        `${counted(n, 'klynge', 'klynger')} deler lysene sine, men vises ikke: sammen med regionens tall kunne de røpe klyngene som ikke deler.`,
      none: 'Du ser ingen enkeltklynger i denne runden.',
    },
    weak: {
      title: 'Felles svakheter',
      explained: ({ fewest, n }: { fewest: number; n: number }) =>
        `Indikatorer som er røde eller gule i minst ${fewest} av ${counted(n, 'klynge', 'klynger')}, etter tema. Temaene er våre egne.`,
      fewest: 'Svak i minst',
      fewestOption: ({ n }: { n: number }) => counted(n, 'klynge', 'klynger'),
      none: 'Ingen indikator er svak i så mange klynger.',
      noTheme: 'Uten tema',
      in: ({ n }: { n: number }) => `svak i ${counted(n, 'klynge', 'klynger')}`,
      actions: ({ n }: { n: number }) => `${counted(n, 'tiltak', 'tiltak')} i felles plan`,
      noActions: 'Uten felles tiltak',
      propose: 'Foreslå fellestiltak',
      proposing: 'Foreslår …',
      choose: ({ name }: { name: string }) => `Ta med ${name}`,
      actionTitle: ({ theme }: { theme: string }) => `Felles løft: ${theme}`,
      actionTitlePlain: 'Felles løft',
      proposed: 'Fellestiltaket står nå i den felles planen.',
      wasThere: 'Dette fellestiltaket sto i den felles planen fra før.',
      open: 'Åpne planen',
      problem: {
        'proposal.nothing-chosen': 'Velg minst én indikator.',
        'proposal.plan-unreadable': 'Den felles planen kan ikke leses akkurat nå. Ingenting er lagt inn.',
        'proposal.stale': 'Svakhetene har endret seg siden siden ble hentet. Se over og prøv igjen.',
      },
    },
  },
  {
    title: 'Regional scorecard',
    lead: ({ region, delivered, invited }) =>
      `${region}: ${delivered} of ${counted(invited, 'cluster', 'clusters')} have delivered`,
    round: 'Round',
    roundOption: ({ name, isOpen }) => (isOpen ? `${name} (open)` : name),
    showRound: 'Show',
    openRoundNote: 'The round is open. The figures may change until it is closed.',
    closedNote: ({ day }) => `The round was closed on ${day}. This is the baseline that it closed with.`,
    exports: { stage: 'Show on a projector', csv: 'CSV', xlsx: 'XLSX', pdf: 'PDF', title: 'Download' },
    groups: {
      title: 'The region beside others',
      explained: 'The share of green, yellow and red among what was assessed. No single cluster can be read out of it.',
      caption: 'Quality lights by indicator group',
      others: 'Comparison groups',
    },
    hidden: {
      title: 'The region is not shown as one',
      text: ({ fewest }) =>
        `So few clusters have delivered that you could work out the lights of some of them. Those that are not shown must be at least ${fewest}.`,
    },
    stillOpen: {
      title: 'The round is still open',
      text: 'The region is shown as one when the round is closed. Before that you could have seen what the latest delivery changed.',
    },
    nobody: {
      title: 'Nobody has delivered yet',
      text: 'Once the first benchmark of the round is delivered, the lights come here.',
    },
    noRound: {
      title: 'No rounds yet',
      text: 'The coordinator opens a round and invites the clusters. Their benchmarks then become the region’s scorecard.',
      action: 'To the rounds',
    },
    indicators: {
      title: 'Indicator by indicator',
      caption: 'Each indicator in the region, with its change and comparison',
      head: 'Indicator',
      middle: 'Median and middle half',
      middleOf: ({ median, low, high }) => `${median} (${low} to ${high})`,
      tooFewValues: 'Fewer than five values',
      moved: ({ month }) => `Green since ${month}`,
      points: ({ n }) => `${n} percentage points`,
      notMoved: 'Unchanged',
      notComparable: 'Not comparable',
    },
    heat: {
      title: 'Cluster by cluster',
      caption: 'Quality lights of each cluster and indicator',
      coordinator:
        'All clusters of the round. Only you as coordinator see all of them; the clusters see their own and those that share.',
      others: 'Your own cluster and those that share their lights in this round.',
      cluster: 'Cluster',
      notDelivered: 'Not delivered',
      heldBack: ({ n }) =>
        `${counted(n, 'cluster shares its lights but is', 'clusters share their lights but are')} not shown: beside the region’s figures they could give away those that do not share.`,
      none: 'You see no single clusters in this round.',
    },
    weak: {
      title: 'Joint weaknesses',
      explained: ({ fewest, n }) =>
        `Indicators that are red or yellow in at least ${fewest} of ${counted(n, 'cluster', 'clusters')}, by theme. The themes are our own.`,
      fewest: 'Weak in at least',
      fewestOption: ({ n }) => counted(n, 'cluster', 'clusters'),
      none: 'No indicator is weak in so many clusters.',
      noTheme: 'Without a theme',
      in: ({ n }) => `weak in ${counted(n, 'cluster', 'clusters')}`,
      actions: ({ n }) => `${counted(n, 'action', 'actions')} in the shared plan`,
      noActions: 'No joint action',
      propose: 'Propose a joint action',
      proposing: 'Proposing …',
      choose: ({ name }) => `Include ${name}`,
      actionTitle: ({ theme }) => `Joint effort: ${theme}`,
      actionTitlePlain: 'Joint effort',
      proposed: 'The joint action now stands in the shared plan.',
      wasThere: 'This joint action stood in the shared plan before.',
      open: 'Open the plan',
      problem: {
        'proposal.nothing-chosen': 'Choose at least one indicator.',
        'proposal.plan-unreadable': 'The shared plan cannot be read just now. Nothing was put into it.',
        'proposal.stale': 'The weaknesses have changed since the page was fetched. Look again and try once more.',
      },
    },
  },
);
