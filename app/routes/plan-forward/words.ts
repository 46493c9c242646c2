import { words } from '#app/i18n/words.ts';

/** Copying a plan forward to the next period. */
export const FORWARD_WORDS = words(
  {
    title: 'Kopier planen til neste periode',
    lead: 'En ny plan blir laget. Den gamle blir stående som den er, og kan leses fra den nye.',
    name: 'Tittel på den nye planen',
    horizon: 'Gjelder til',
    horizonHint: 'Kan stå tom.',
    untilLabel: ({ day }: { day: string }) => `Sertifikatet er gyldig til ${day}.`,
    actions: 'Tiltak som blir med',
    actionsLead:
      'Åpne tiltak er valgt. Et fullført eller stoppet tiltak som blir med, planlegges på nytt; oppnådd effekt og dokumentasjon blir igjen i den gamle planen.',
    noActions: 'Planen har ingen tiltak.',
    also: 'Dette blir også med',
    goals: ({ n }: { n: number }) => (n === 1 ? 'Målet (1)' : `Målene (${n})`),
    text: 'Planteksten',
    baselines: ({ day }: { day: string }) => `Utgangspunktene settes til benchmarkingen ${day}.`,
    noBaselines: 'Utgangspunktene fornyes ikke: Det finnes ingen benchmarking å ta dem fra.',
    sharedBaselines: 'Fellesplanen har ingen utgangspunkter, siden de ville vist en enkelt klynges lys.',
    make: 'Lag den nye planen',
    cancel: 'Avbryt',
    problem: {
      title: 'Skriv en tittel på høyst 200 tegn.',
      horizon: 'Skriv en gyldig dato, eller la feltet stå tomt.',
      key: 'Skjemaet er for gammelt. Last siden på nytt.',
      unreadable: 'Planen kan ikke leses, og derfor heller ikke kopieres.',
    },
    unreadable: 'Planen kan ikke leses nå, så den kan ikke kopieres. Si fra til forumets koordinator.',
  },
  {
    title: 'Copy the plan forward',
    lead: 'A new plan is made. The old one stays as it is, and can be read from the new one.',
    name: 'Title of the new plan',
    horizon: 'Runs until',
    horizonHint: 'May be left empty.',
    untilLabel: ({ day }) => `The label is valid until ${day}.`,
    actions: 'Actions that come along',
    actionsLead:
      'Open actions are chosen. A completed or stopped action that comes along is planned again; its actual effect and evidence stay in the old plan.',
    noActions: 'The plan has no actions.',
    also: 'This comes along too',
    goals: ({ n }) => (n === 1 ? 'The goal (1)' : `The goals (${n})`),
    text: 'The plan text',
    baselines: ({ day }) => `Baselines are set to the benchmark of ${day}.`,
    noBaselines: 'Baselines are not renewed: there is no benchmark to take them from.',
    sharedBaselines: 'The shared plan has no baselines, as they would show a single cluster’s lights.',
    make: 'Make the new plan',
    cancel: 'Cancel',
    problem: {
      title: 'Enter a title of at most 200 characters.',
      horizon: 'Enter a valid date, or leave the field empty.',
      key: 'The form is too old. Reload the page.',
      unreadable: 'The plan cannot be read, so it cannot be copied.',
    },
    unreadable: 'The plan cannot be read now, so it cannot be copied. Tell the forum’s coordinator.',
  },
);
