import { counted, words } from './words.ts';

/** The plan's page around its actions. */
export const PLAN_WORDS = words(
  {
    horizon: ({ day }: { day: string }) => `Gjelder til ${day}`,
    noHorizon: 'Uten sluttdato',
    readOnly: 'Lesetilgang',
    readOnlyWhy: 'Du kan lese planen og følge endringene direkte, men ikke redigere.',
    progress: ({ open, overdue, done }: { open: number; overdue: number; done: number }) =>
      [
        counted(open, 'åpent tiltak', 'åpne tiltak'),
        ...(overdue > 0 ? [`${overdue} forsinket`] : []),
        `${done} fullført`,
      ].join(' · '),
    actions: 'Tiltak',
    weak: 'Svake indikatorer',
    text: 'Plantekst',
    views: 'Deler av planen',
    planTextLead: 'Bakgrunn, prioriteringer og referater',
    textPlaceholder: 'Skriv bakgrunn, prioriteringer og referater her …',
    noText: 'Planteksten er tom.',
    newAction: 'Nytt tiltak',
    unreadable: {
      title: ({ n }: { n: number }) => `${counted(n, 'oppføring', 'oppføringer')} i denne planen kan ikke leses`,
      text: ({ n }: { n: number }) =>
        `${n === 1 ? 'Den' : 'De'} er lagret i en form vi ikke kjenner. Resten av planen kan brukes som før. Spør forumets koordinator hvis noe mangler: Planen kan gjenopprettes slik den var tidligere.`,
    },
    unreadableText:
      'Planteksten er lagret i en form vi ikke kjenner, og vises kanskje ikke i sin helhet. Spør forumets koordinator hvis noe mangler: Planen kan gjenopprettes slik den var tidligere.',
    unreadablePlan: {
      title: 'Denne planen kan ikke leses',
      text: 'Det betyr ikke at den er tom. Gi beskjed til forumets koordinator, som kan be dem som drifter Klyngeløft, om å se på den.',
      again: 'Prøv igjen',
    },
    empty: {
      title: 'Ingen tiltak ennå',
      withWeak: 'Velg en svak indikator og lag det første tiltaket derfra, eller begynn med et tomt tiltak.',
      plain: 'Begynn med et nytt tiltak. Du kan knytte indikatorer til det etterpå.',
      reader: 'Her kommer tiltakene så snart noen skriver det første.',
    },
    filter: {
      label: 'Vis',
      all: 'Alle',
      open: 'Åpne',
      overdue: 'Forsinkede',
      none: 'Ingen tiltak passer til dette utvalget.',
    },
    weakSide: {
      takenOn: ({ day }: { day: string }) => `Fra benchmarkingen ${day}`,
      forumLead: ({ n }: { n: number }) => `Svake i de fleste av ${counted(n, 'klynge', 'klynger')} i forumet`,
      weakIn: ({ n, of }: { n: number; of: number }) => `svak i ${n} av ${of} klynger`,
      covered: ({ n }: { n: number }) => counted(n, 'tiltak', 'tiltak'),
      uncovered: 'Uten tiltak',
      makeAction: 'Lag tiltak',
      makeActionFor: ({ indicator }: { indicator: string }) => `Lag tiltak for ${indicator}`,
      showAll: ({ n }: { n: number }) => `Vis alle ${n}`,
      showFewer: 'Vis færre',
      noValue: 'uten poengsum',
      noBenchmark: {
        title: 'Ingen benchmarking ennå',
        text: 'Når klyngens første benchmarking er lastet opp, står de svake indikatorene her.',
        upload: 'Last opp benchmarking',
      },
      forumHidden: {
        title: 'For få klynger til å vises samlet',
        text: ({ n }: { n: number }) =>
          `Her står hvilke indikatorer som er svake i de fleste klyngene, når minst ${n} klynger som du ikke ser lysene til hver for seg, har en benchmarking. Slik kan ingen klynge regnes ut. Klyngene navngis aldri.`,
      },
      noneInMost: 'Ingen indikator er svak i de fleste klyngene',
      allGreen: {
        title: 'Ingen svake indikatorer',
        text: 'Siste benchmarking har verken røde eller gule lys.',
      },
    },
    people: {
      here: 'I planen nå',
      andMore: ({ n }: { n: number }) => `${n} til`,
      alone: 'Bare du er her nå',
      list: ({ names }: { names: string }) => `I planen nå: ${names}`,
      isHere: ({ name }: { name: string }) => `${name} er her`,
      hasUnstored: ({ name }: { name: string }) => `${name} har endringer som ikke er lagret ennå`,
    },
    undo: {
      undo: 'Angre',
      redo: 'Gjør om',
      undone: 'Angret',
      redone: 'Gjort om',
      'undo.nothing': 'Du har ikke mer å angre.',
      'undo.changed-by-others': 'Kan ikke angres: noen andre har endret dette etter deg.',
      nothingToRedo: 'Du har ikke mer å gjøre om.',
    },
    broken: {
      title: 'Denne delen av planen kunne ikke vises',
      text: 'Det du har skrevet, er ikke borte. Last siden på nytt.',
      reload: 'Last på nytt',
    },
  },
  {
    horizon: ({ day }) => `Runs until ${day}`,
    noHorizon: 'Without an end date',
    readOnly: 'Read only',
    readOnlyWhy: 'You can read the plan and follow changes live, but not edit it.',
    progress: ({ open, overdue, done }) =>
      [
        counted(open, 'open action', 'open actions'),
        ...(overdue > 0 ? [`${overdue} overdue`] : []),
        `${done} completed`,
      ].join(' · '),
    actions: 'Actions',
    weak: 'Weak indicators',
    text: 'Plan text',
    views: 'Parts of the plan',
    planTextLead: 'Context, priorities and minutes',
    textPlaceholder: 'Write context, priorities and minutes here …',
    noText: 'The plan text is empty.',
    newAction: 'New action',
    unreadable: {
      title: ({ n }) => `${counted(n, 'entry', 'entries')} in this plan cannot be read`,
      text: ({ n }) =>
        `${n === 1 ? 'It is' : 'They are'} stored in a form we do not know. The rest of the plan works as before. If something is missing, ask the forum’s coordinator: the plan can be restored to what it was earlier.`,
    },
    unreadableText:
      'The plan text is stored in a form we do not know, and may not be shown in full. If something is missing, ask the forum’s coordinator: the plan can be restored to what it was earlier.',
    unreadablePlan: {
      title: 'This plan cannot be read',
      text: 'That does not mean it is empty. Tell the forum’s coordinator, who can ask those who run Klyngeløft to look at it.',
      again: 'Try again',
    },
    empty: {
      title: 'No actions yet',
      withWeak: 'Pick a weak indicator and make the first action from it, or start with an empty one.',
      plain: 'Start with a new action. You can link indicators to it afterwards.',
      reader: 'The actions will appear here as soon as someone writes the first one.',
    },
    filter: {
      label: 'Show',
      all: 'All',
      open: 'Open',
      overdue: 'Overdue',
      none: 'No action fits this selection.',
    },
    weakSide: {
      takenOn: ({ day }) => `From the benchmark of ${day}`,
      forumLead: ({ n }) => `Weak in most of the forum’s ${counted(n, 'cluster', 'clusters')}`,
      weakIn: ({ n, of }) => `weak in ${n} of ${of} clusters`,
      covered: ({ n }) => counted(n, 'action', 'actions'),
      uncovered: 'No action',
      makeAction: 'Make action',
      makeActionFor: ({ indicator }) => `Make an action for ${indicator}`,
      showAll: ({ n }) => `Show all ${n}`,
      showFewer: 'Show fewer',
      noValue: 'no score',
      noBenchmark: {
        title: 'No benchmark yet',
        text: 'Once the cluster’s first benchmark is uploaded, its weak indicators appear here.',
        upload: 'Upload a benchmark',
      },
      forumHidden: {
        title: 'Too few clusters to be shown as one',
        text: ({ n }) =>
          `The indicators that are weak in most clusters appear here once at least ${n} clusters whose lights you don’t see one by one have a benchmark. That way no cluster can be worked out. Clusters are never named.`,
      },
      noneInMost: 'No indicator is weak in most clusters',
      allGreen: { title: 'No weak indicators', text: 'The latest benchmark has neither red nor yellow lights.' },
    },
    people: {
      here: 'In the plan now',
      andMore: ({ n }) => `${n} more`,
      alone: 'Only you are here now',
      list: ({ names }) => `In the plan now: ${names}`,
      isHere: ({ name }) => `${name} is here`,
      hasUnstored: ({ name }) => `${name} has edits that are not stored yet`,
    },
    undo: {
      undo: 'Undo',
      redo: 'Redo',
      undone: 'Undone',
      redone: 'Redone',
      'undo.nothing': 'You have nothing more to undo.',
      'undo.changed-by-others': 'Cannot be undone: someone else has changed this since.',
      nothingToRedo: 'You have nothing more to redo.',
    },
    broken: {
      title: 'This part of the plan could not be shown',
      text: 'What you have written is not gone. Reload the page.',
      reload: 'Reload',
    },
  },
);
