import { counted, words } from '#app/i18n/words.ts';

export const PUBLISH_WORDS = words(
  {
    heading: 'Publiser indikatorsett',
    title: ({ version }: { version: number }) => `Publiser utgave ${version}`,
    lead: 'Se hva som skjer med dagens lys før du bestemmer deg.',
    changes: ({ lights, clusters }: { lights: number; clusters: number }) =>
      `${counted(lights, 'lys', 'lys')} i ${counted(clusters, 'klynge', 'klynger')} skifter farge`,
    nothingChanges: 'Ingen lys skifter farge',
    noBenchmarks: 'Ingen klynge har sin nyeste benchmarking på en tidligere utgave av dette settet.',
    whichLights:
      'Regnet ut fra hver klynges nyeste benchmarking. Lys som kom uten verdi, beholder fargen. Eldre benchmarkinger og avsluttede runder beholder lysene de fikk.',
    lost: ({ n }: { n: number }) =>
      `${counted(n, 'vurdering gjelder', 'vurderinger gjelder')} indikatorer som utgaven ikke kan sammenlikne. De blir stående i revisjonen før.`,
    caption: 'Lys som skifter farge, etter indikator og retning',
    indicator: 'Indikator',
    change: 'Skifter',
    clusters: 'Klynger',
    better: 'Blir bedre',
    worse: 'Blir svakere',
    comparison: {
      title: ({ same, all, name, version }: { same: number; all: number; name: string; version: number }) =>
        `${same} av ${all} indikatorer kan sammenliknes med settet som er i bruk (${name}, utgave ${version})`,
      text: 'Tas settet i bruk, vises tidligere benchmarkinger bare for disse.',
      link: 'Se over koblingen',
    },
    decide: 'Publisering',
    rejudge: ({ n }: { n: number }) => `Vurder ${counted(n, 'benchmarking', 'benchmarkinger')} på nytt`,
    rejudgeWhy: 'Hver får en ny revisjon etter de nye grensene. Den gamle blir tatt vare på.',
    take: 'Ta utgaven i bruk',
    takeWhy: 'Nye benchmarkinger utenfor en runde tas på den. Åpne runder holder seg til settet de ble åpnet med.',
    forGood: 'En publisert utgave kan ikke endres. Neste endring blir en ny utgave.',
    publish: 'Publiser',
    publishing: 'Publiserer …',
    cancel: 'Tilbake til utkastet',
    changed: {
      title: 'Ikke publisert: noe har endret seg siden du åpnet siden',
      text: 'En annen har redigert utkastet, eller en klynge har levert en benchmarking. Dette er hva som ville skje nå.',
    },
  },
  {
    heading: 'Publish indicator set',
    title: ({ version }) => `Publish version ${version}`,
    lead: 'See what happens to today’s lights before you decide.',
    changes: ({ lights, clusters }) =>
      `${counted(lights, 'light', 'lights')} in ${counted(clusters, 'cluster', 'clusters')} ${lights === 1 ? 'changes' : 'change'} colour`,
    nothingChanges: 'No light changes colour',
    noBenchmarks: 'No cluster has its newest benchmark on an earlier version of this set.',
    whichLights:
      'Reckoned from each cluster’s newest benchmark. Lights that came without a value keep their colour. Older benchmarks and closed rounds keep the lights they got.',
    lost: ({ n }) =>
      `${counted(n, 'assessment is', 'assessments are')} of indicators that the version cannot compare. They stay in the revision before.`,
    caption: 'Lights that change colour, by indicator and direction',
    indicator: 'Indicator',
    change: 'Changes',
    clusters: 'Clusters',
    better: 'Gets better',
    worse: 'Gets worse',
    comparison: {
      title: ({ same, all, name, version }) =>
        `${same} of ${all} indicators can be compared with the set in use (${name}, version ${version})`,
      text: 'Once the set is in use, earlier benchmarks show for these only.',
      link: 'Look over the mapping',
    },
    decide: 'Publishing',
    rejudge: ({ n }) => `Judge ${counted(n, 'benchmark', 'benchmarks')} again`,
    rejudgeWhy: 'Each gets a new revision by the new bounds. The old one is kept.',
    take: 'Take the version into use',
    takeWhy: 'New benchmarks outside a round are taken on it. Open rounds keep to the set they were opened with.',
    forGood: 'A published version cannot be changed. The next change will be a new version.',
    publish: 'Publish',
    publishing: 'Publishing …',
    cancel: 'Back to the draft',
    changed: {
      title: 'Not published: something has changed since you opened the page',
      text: 'Somebody else edited the draft, or a cluster delivered a benchmark. This is what would happen now.',
    },
  },
);
