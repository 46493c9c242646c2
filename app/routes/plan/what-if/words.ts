import { counted, words } from '#app/i18n/words.ts';

/** What the lights would be if the actions succeeded: our own estimate, never as official. */
export const WHAT_IF_WORDS = words(
  {
    title: 'Hva om tiltakene lykkes?',
    lead: 'Et regnestykke på målene i tiltakene, med forumets egne grenser. Det er vårt anslag, ikke en vurdering fra ESCA, og benchmarkingen avgjør.',
    covered: ({ n, of }: { n: number; of: number }) =>
      `${n} av ${counted(of, 'svak indikator', 'svake indikatorer')} er dekket av tiltak`,
    now: ({ day }: { day: string }) => `Siste benchmarking, ${day}`,
    then: ({ month }: { month: string }) => `Hvis det lykkes, ved utgangen av ${month}`,
    slider: 'Tidspunkt',
    total: ({ now, then }: { now: string; then: string }) =>
      `Totalscore (vårt anslag): ${now} nå, ${then} hvis det lykkes`,
    better: ({ n }: { n: number }) =>
      n === 0 ? 'Ingen lys ville blitt bedre til da.' : `${counted(n, 'lys', 'lys')} ville blitt bedre til da:`,
    becomes: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
    aims: 'Tiltakene det regnes med',
    aimsLead:
      'Slå av et tiltak, eller dra i datoen, for å se hva det gjør. Planen endres ikke før du trykker «Bruk datoene».',
    succeeds: ({ title }: { title: string }) => `Hvis «${title}» lykkes`,
    moveDate: ({ title }: { title: string }) => `Dato for «${title}»`,
    noDate: 'uten dato, regnes ikke med',
    by: ({ day }: { day: string }) => `innen ${day}`,
    noAims: 'Ingen tiltak har mål for en indikator ennå. Sett mål i et tiltak, så regnes det med her.',
    noMeasure: ({ n }: { n: number }) =>
      `${counted(n, 'åpent tiltak', 'åpne tiltak')} er knyttet til indikatorer, men har ikke mål med dato. De endrer ingenting i regnestykket.`,
    tried: ({ n }: { n: number }) => counted(n, 'dato er prøvd', 'datoer er prøvd'),
    apply: 'Bruk datoene',
    reset: 'Tilbakestill',
    applied: 'Datoene er skrevet inn i tiltakene. Du kan angre.',
  },
  {
    title: 'What if the actions succeed?',
    lead: 'A sum over the targets in the actions, by the forum’s own bounds. It is our own estimate, no verdict of ESCA’s, and the benchmark decides.',
    covered: ({ n, of }) => `${n} of ${counted(of, 'weak indicator', 'weak indicators')} covered by actions`,
    now: ({ day }) => `Latest benchmark, ${day}`,
    then: ({ month }) => `If they succeed, by the end of ${month}`,
    slider: 'Point in time',
    total: ({ now, then }) => `Total score (our own estimate): ${now} now, ${then} if they succeed`,
    better: ({ n }) =>
      n === 0 ? 'No light would get better by then.' : `${counted(n, 'light', 'lights')} would get better by then:`,
    becomes: ({ from, to }) => `${from} → ${to}`,
    aims: 'The actions that are counted',
    aimsLead:
      'Switch an action off, or drag its date, to see what it does. The plan does not change until you press “Use the dates”.',
    succeeds: ({ title }) => `If “${title}” succeeds`,
    moveDate: ({ title }) => `Date of “${title}”`,
    noDate: 'no date, so not counted',
    by: ({ day }) => `by ${day}`,
    noAims: 'No action has a target for an indicator yet. Set a target in an action, and it is counted here.',
    noMeasure: ({ n }) =>
      `${counted(n, 'open action', 'open actions')} linked to indicators, but without a target and a date. They change nothing here.`,
    tried: ({ n }) => counted(n, 'date tried', 'dates tried'),
    apply: 'Use the dates',
    reset: 'Reset',
    applied: 'The dates are written into the actions. You can undo it.',
  },
);
