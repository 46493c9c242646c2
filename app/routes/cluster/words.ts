import { counted, words } from '#app/i18n/words.ts';

export const CLUSTER_WORDS = words(
  {
    upload: 'Last opp benchmarking',
    openPlan: 'Åpne forbedringsplanen',
    takenOn: ({ day }: { day: string }) => `Benchmarking ${day}`,
    comparedWith: ({ day }: { day: string }) => `sammenliknet med ${day}`,
    notCompared: 'ingen tidligere å sammenlikne med',
    otherSet:
      'De to bygger på ulike indikatorsett. Verdiene er vurdert etter de nye grensene; det som ikke finnes i begge, kan ikke sammenliknes.',
    sinceFirst: ({ day }: { day: string }) => `Siden den første, ${day}:`,
    compare: 'Sammenlikn to benchmarkinger',
    report: 'Last ned rapporten',
    middle: ({ name, low, high }: { name: string; low: string; high: string }) =>
      `Midterste halvdel, ${name}: ${low} til ${high}`,
    middleOf: ({ name }: { name: string }) =>
      `Streken under hver indikator viser hvor den midterste halvdelen ligger: ${name}. Ringen er klyngens egen verdi.`,
    total: {
      title: 'Beregnet totalscore',
      share: ({ share }: { share: string }) => `${share} av det mulige`,
      how: 'Vårt eget anslag: grønt teller hele vekten, gult halve og rødt ingenting, av alt som er vurdert. Hvordan ESCA regner, er ikke publisert.',
      assessed: ({ assessed, notAssessed }: { assessed: number; notAssessed: number }) =>
        notAssessed === 0
          ? `Alle ${assessed} indikatorer er vurdert.`
          : `${assessed} er vurdert, ${notAssessed} er ikke.`,
      gold: 'Gull krever minst 80 % etter ESCAs egen utregning.',
      missed: ({ label }: { label: string }) => `Røde minstekrav for ${label}, slik indikatorsettet angir dem:`,
      noneMissed: ({ label }: { label: string }) => `Ingen av indikatorsettets minstekrav for ${label} er røde.`,
      silver: 'sølv',
      goldLabel: 'gull',
    },
    trend: {
      title: 'Utvikling',
      caption: 'Kvalitetslys og beregnet totalscore i hver benchmarking',
      day: 'Benchmarking',
      share: 'Totalscore (anslag)',
      one: 'Utviklingen vises fra den andre benchmarkingen.',
    },
    older: 'Du ser en eldre benchmarking.',
    toNewest: 'Vis den nyeste',
    lightsByGroup: 'Kvalitetslys etter gruppe',
    improved: ({ n }: { n: number }) => `${n} bedre`,
    worse: ({ n }: { n: number }) => `${n} svakere`,
    unchanged: ({ n }: { n: number }) => `${n} uendret`,
    weak: {
      title: ({ n }: { n: number }) => counted(n, 'svak indikator', 'svake indikatorer'),
      none: 'Ingen svake indikatorer',
      noneText: 'Alle vurderte indikatorer er grønne.',
      uncovered: 'Uten tiltak',
      covered: 'Har tiltak',
      uncoveredCount: ({ n }: { n: number }) =>
        n === 0 ? 'Alle har minst ett tiltak i planen.' : `${n} er uten tiltak i planen.`,
    },
    indicators: {
      title: 'Indikatorer',
      caption: 'Indikatorer med verdi, kvalitetslys, grenser og endring',
      indicator: 'Indikator',
      value: 'Verdi',
      light: 'Lys',
      change: 'Endring',
      from: ({ value }: { value: string }) => `fra ${value}`,
      noValue: 'Ingen verdi',
      show: 'Vis',
      shown: { all: 'Alle', weak: 'Bare svake', changed: 'Bare endrede' },
      nothingShown: 'Ingen indikatorer passer til dette utvalget.',
    },
    history: {
      title: 'Benchmarkinger',
      caption: 'Klyngens benchmarkinger',
      revision: ({ n }: { n: number }) => `rettet, ${n}. utgave`,
      shownNow: 'vises nå',
    },
    empty: {
      title: 'Ingen benchmarking ennå',
      text: 'Når den første benchmarkingen er lastet opp, ser du kvalitetslysene her og kan lage tiltak for det som er svakt.',
      textReader: 'Når klyngen har lastet opp sin første benchmarking, ser du kvalitetslysene her.',
    },
    saved: {
      new: 'Benchmarkingen er lagret',
      same: 'Denne filen var lagret fra før',
      sameText: 'Ingenting er endret.',
      missedClosed: ({ name }: { name: string }) =>
        `Runden «${name}» er lukket, og denne benchmarkingen er ikke med i den. Koordinatoren kan åpne runden igjen.`,
      missedOther: ({ name }: { name: string }) =>
        `Denne benchmarkingen er ikke med i runden «${name}». Det er allerede levert for samme dag i en annen runde, eller runden tar ikke imot fra klyngen.`,
      notes: 'Verdt å se på:',
      more: ({ n }: { n: number }) => `og ${counted(n, 'merknad', 'merknader')} til`,
      done: 'Skjul',
    },
  },
  {
    upload: 'Upload a benchmark',
    openPlan: 'Open the improvement plan',
    takenOn: ({ day }) => `Benchmark of ${day}`,
    comparedWith: ({ day }) => `compared with ${day}`,
    notCompared: 'none before to compare with',
    otherSet:
      'The two were taken on different indicator sets. Values are judged by the newer bounds; what is not in both cannot be compared.',
    sinceFirst: ({ day }) => `Since the first, ${day}:`,
    compare: 'Compare two benchmarks',
    report: 'Download the report',
    middle: ({ name, low, high }) => `Middle half, ${name}: ${low} to ${high}`,
    middleOf: ({ name }) =>
      `The line below each indicator shows where the middle half lies: ${name}. The ring is the cluster’s own value.`,
    total: {
      title: 'Estimated total score',
      share: ({ share }) => `${share} of what is possible`,
      how: 'Our own estimate: green counts its whole weight, yellow half and red nothing, of all that was assessed. How ESCA reckons is not published.',
      assessed: ({ assessed, notAssessed }) =>
        notAssessed === 0
          ? `All ${assessed} indicators were assessed.`
          : `${assessed} were assessed, ${notAssessed} were not.`,
      gold: 'Gold asks for at least 80% of ESCA’s own reckoning.',
      missed: ({ label }) => `Red minimum criteria for ${label}, as the indicator set has them:`,
      noneMissed: ({ label }) => `None of the set’s minimum criteria for ${label} is red.`,
      silver: 'Silver',
      goldLabel: 'Gold',
    },
    trend: {
      title: 'Development',
      caption: 'Quality lights and estimated total score in each benchmark',
      day: 'Benchmark',
      share: 'Total score (estimate)',
      one: 'The development is shown from the second benchmark on.',
    },
    older: 'You are looking at an older benchmark.',
    toNewest: 'Show the newest',
    lightsByGroup: 'Quality lights by group',
    improved: ({ n }) => `${n} improved`,
    worse: ({ n }) => `${n} worse`,
    unchanged: ({ n }) => `${n} unchanged`,
    weak: {
      title: ({ n }) => counted(n, 'weak indicator', 'weak indicators'),
      none: 'No weak indicators',
      noneText: 'Every indicator that was assessed is green.',
      uncovered: 'No action',
      covered: 'Has an action',
      uncoveredCount: ({ n }) =>
        n === 0 ? 'Each has at least one action in the plan.' : `${n} without an action in the plan.`,
    },
    indicators: {
      title: 'Indicators',
      caption: 'Indicators with value, quality light, bounds and change',
      indicator: 'Indicator',
      value: 'Value',
      light: 'Light',
      change: 'Change',
      from: ({ value }) => `from ${value}`,
      noValue: 'No value',
      show: 'Show',
      shown: { all: 'All', weak: 'Weak only', changed: 'Changed only' },
      nothingShown: 'No indicators match this choice.',
    },
    history: {
      title: 'Benchmarks',
      caption: 'The cluster’s benchmarks',
      revision: ({ n }) => `corrected, revision ${n}`,
      shownNow: 'shown now',
    },
    empty: {
      title: 'No benchmark yet',
      text: 'Once the first benchmark has been uploaded, you see the quality lights here and can make actions for what is weak.',
      textReader: 'Once the cluster has uploaded its first benchmark, you see the quality lights here.',
    },
    saved: {
      new: 'The benchmark is saved',
      same: 'This file was saved before',
      sameText: 'Nothing has changed.',
      missedClosed: ({ name }) =>
        `The round “${name}” is closed, and this benchmark is not part of it. The coordinator can reopen the round.`,
      missedOther: ({ name }) =>
        `This benchmark is not part of the round “${name}”. Another round holds what was delivered for that day, or the round does not take in from the cluster.`,
      notes: 'Worth a look:',
      more: ({ n }) => `and ${counted(n, 'more note', 'more notes')}`,
      done: 'Hide',
    },
  },
);
