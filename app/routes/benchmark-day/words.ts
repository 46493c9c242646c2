import { words } from '#app/i18n/words.ts';

export const DAY_WORDS = words(
  {
    title: 'Benchmark day',
    lead: 'Planen holdt opp mot runden: hva hvert tiltak er knyttet til, før og nå.',
    plan: 'Plan',
    shared: 'Felles forbedringsplan',
    show: 'Vis planen',
    openPlan: 'Åpne planen',
    dryRun: {
      title: 'Forslagene er en prøve, og ingenting blir endret her',
      text: 'De følger av lysene alene, etter vår egen regel. At noe flyttet seg etter at et tiltak begynte, betyr ikke at tiltaket var årsaken. Endringer gjøres i planen, av dem som skriver den.',
      rule: 'Slik foreslås det',
      close: 'Lukk: alt tiltaket er knyttet til, er grønt nå.',
      continue: 'Fortsett: noe er bedre enn før, eller det som kan sammenliknes, er grønt.',
      rethink: 'Tenk nytt: ingenting er bedre enn før.',
      none: 'Uten forslag: ingenting er knyttet til tiltaket eller kan sammenliknes.',
    },
    openRound: 'Runden er åpen ennå. Det som leveres eller rettes før den lukkes, kan endre forslagene.',
    regionNote:
      'Den felles planen holdes opp mot alle klyngene i runden under ett, ikke bare dem som deltar i tiltaket. Klyngene trenger ikke være de samme i begge rundene.',
    summary: ({ close, keep, rethink, none }: { close: number; keep: number; rethink: number; none: number }) =>
      `${close} å lukke, ${keep} å fortsette, ${rethink} å tenke nytt om, ${none} uten forslag`,
    sections: {
      close: ({ n }: { n: number }) => `Lukk (${n})`,
      continue: ({ n }: { n: number }) => `Fortsett (${n})`,
      rethink: ({ n }: { n: number }) => `Tenk nytt (${n})`,
      none: ({ n }: { n: number }) => `Uten forslag (${n})`,
    },
    because: {
      'all-green': ({ n }: { n: number }) =>
        n === 1 ? 'Indikatoren er grønn nå.' : `Alle ${n} indikatorene er grønne nå.`,
      'some-improved': ({ n, of }: { n: number; of: number }) =>
        of === 1
          ? 'Indikatoren flyttet seg til det bedre etterpå.'
          : `${n} av ${of} indikatorer flyttet seg til det bedre etterpå.`,
      'rest-unknown': 'Det som kan sammenliknes, er grønt; resten vet vi ikke.',
      'none-improved': ({ n }: { n: number }) =>
        n === 1 ? 'Indikatoren er ikke bedre enn før.' : 'Ingen av indikatorene er bedre enn før.',
      'no-links': 'Tiltaket er ikke knyttet til noen indikator, så det er ingenting å måle det mot.',
      'none-comparable': ({ n }: { n: number }) =>
        n === 1 ? 'Indikatoren kan ikke sammenliknes.' : 'Ingen av indikatorene kan sammenliknes.',
    },
    notBegun: 'Tiltaket er ikke begynt ennå.',
    completed: {
      close: 'Tiltaket er alt satt til fullført.',
      open: 'Tiltaket er satt til fullført; målt på lysene er det mer å hente.',
    },
    caption: ({ title }: { title: string }) => `Indikatorer før og nå: ${title}`,
    indicator: 'Indikator',
    before: 'Før',
    after: 'Nå',
    change: 'Flyttet etterpå',
    unknownIndicator: 'Indikator',
    now: ({ code }: { code: string }) => `nå ${code}`,
    nothing: 'ingenting',
    baselineOn: ({ day }: { day: string }) => `utgangspunkt ${day}`,
    roundOn: ({ day }: { day: string }) => `benchmarking ${day}`,
    roundNamed: ({ name }: { name: string }) => `runden ${name}`,
    why: {
      'not-in-set': 'finnes ikke i indikatorene for denne runden',
      'other-unit': 'måles i en annen enhet nå',
      'other-direction': 'går motsatt vei nå',
      'not-delivered': 'ikke levert til denne runden ennå',
      'not-shown': 'for få klynger til å vises under ett',
      'not-since': 'tiltaket ble knyttet til etter denne målingen',
      'no-before': 'ingen måling fra før',
      'not-assessed': 'ikke vurdert begge ganger',
    },
    noPlan: {
      title: 'Ingen plan å holde opp mot runden',
      text: 'Her står planene som du kan lese, når de finnes.',
    },
    noActions: { title: 'Ingen tiltak i planen', text: 'Stoppede tiltak er ikke med.' },
    unreadable: { title: 'Planen kan ikke leses akkurat nå', text: 'Ingenting er endret. Prøv igjen om litt.' },
  },
  {
    title: 'Benchmark day',
    lead: 'The plan against the round: what each action is linked to, before and now.',
    plan: 'Plan',
    shared: 'Shared improvement plan',
    show: 'Show the plan',
    openPlan: 'Open the plan',
    dryRun: {
      title: 'The proposals are a dry run, and nothing is changed here',
      text: 'They follow from the lights alone, by a rule of our own. That something moved after an action began does not mean that the action was the cause. Changes are made in the plan, by those who write it.',
      rule: 'How it is proposed',
      close: 'Close: everything that the action is linked to is green now.',
      continue: 'Continue: something is better than before, or all that can be compared is green.',
      rethink: 'Rethink: nothing is better than before.',
      none: 'No proposal: nothing is linked to the action or can be compared.',
    },
    openRound: 'The round is still open. What is delivered or corrected before it closes may change the proposals.',
    regionNote:
      'The shared plan is held against all clusters of the round as one, not only those that take part in the action. The clusters need not be the same ones in both rounds.',
    summary: ({ close, keep, rethink, none }) =>
      `${close} to close, ${keep} to continue, ${rethink} to rethink, ${none} without a proposal`,
    sections: {
      close: ({ n }) => `Close (${n})`,
      continue: ({ n }) => `Continue (${n})`,
      rethink: ({ n }) => `Rethink (${n})`,
      none: ({ n }) => `No proposal (${n})`,
    },
    because: {
      'all-green': ({ n }) => (n === 1 ? 'The indicator is green now.' : `All ${n} indicators are green now.`),
      'some-improved': ({ n, of }) =>
        of === 1 ? 'The indicator moved for the better after.' : `${n} of ${of} indicators moved for the better after.`,
      'rest-unknown': 'What can be compared is green; the rest is not known.',
      'none-improved': ({ n }) =>
        n === 1 ? 'The indicator is no better than before.' : 'None of the indicators is better than before.',
      'no-links': 'The action is linked to no indicator, so there is nothing to measure it by.',
      'none-comparable': ({ n }) =>
        n === 1 ? 'The indicator cannot be compared.' : 'None of the indicators can be compared.',
    },
    notBegun: 'The action has not begun yet.',
    completed: {
      close: 'The action is set to completed already.',
      open: 'The action is set to completed; by the lights there is more to gain.',
    },
    caption: ({ title }) => `Indicators before and now: ${title}`,
    indicator: 'Indicator',
    before: 'Before',
    after: 'Now',
    change: 'Moved after',
    unknownIndicator: 'Indicator',
    now: ({ code }) => `now ${code}`,
    nothing: 'nothing',
    baselineOn: ({ day }) => `baseline of ${day}`,
    roundOn: ({ day }) => `benchmark of ${day}`,
    roundNamed: ({ name }) => `round ${name}`,
    why: {
      'not-in-set': 'not among the indicators of this round',
      'other-unit': 'measured in another unit now',
      'other-direction': 'goes the other way now',
      'not-delivered': 'not delivered to this round yet',
      'not-shown': 'too few clusters to be shown as one',
      'not-since': 'the action was linked after this measurement',
      'no-before': 'nothing measured before',
      'not-assessed': 'not assessed both times',
    },
    noPlan: {
      title: 'No plan to hold against the round',
      text: 'Plans that you may read stand here once there are any.',
    },
    noActions: { title: 'No actions in the plan', text: 'Stopped actions are left out.' },
    unreadable: { title: 'The plan cannot be read just now', text: 'Nothing has changed. Try again in a while.' },
  },
);
