import { words } from '#app/i18n/words.ts';

/** Until when a plan is made, and the plans before and after it. */
export const HORIZON_WORDS = words(
  {
    change: 'Endre sluttdato',
    title: 'Hvor lenge gjelder planen?',
    lead: 'Alle som leser planen, ser den nye datoen med en gang.',
    last: 'Siste dag',
    none: 'Uten sluttdato',
    untilLabel: ({ label, day }: { label: string; day: string }) => `Til sertifikatet (${label}) utløper ${day}`,
    label: ({ label, day }: { label: string; day: string }) => `Sertifikat: ${label}, gyldig til ${day}`,
    labelEnded: ({ label, day }: { label: string; day: string }) => `Sertifikat: ${label}, utløp ${day}`,
    save: 'Lagre',
    notADay: 'Skriv en gyldig dato, eller velg «Uten sluttdato».',
    failed: 'Datoen ble ikke lagret. Prøv igjen.',
    earlier: 'Tidligere planer',
    newer: ({ title }: { title: string }) => `Det finnes en nyere plan: ${title}`,
    forward: 'Kopier til neste periode',
  },
  {
    change: 'Change end date',
    title: 'How long does the plan run?',
    lead: 'Everybody who reads the plan sees the new date at once.',
    last: 'Last day',
    none: 'Without an end date',
    untilLabel: ({ label, day }) => `Until the label (${label}) expires on ${day}`,
    label: ({ label, day }) => `Label: ${label}, valid until ${day}`,
    labelEnded: ({ label, day }) => `Label: ${label}, expired on ${day}`,
    save: 'Save',
    notADay: 'Enter a valid date, or choose “Without an end date”.',
    failed: 'The date was not saved. Try again.',
    earlier: 'Earlier plans',
    newer: ({ title }) => `There is a newer plan: ${title}`,
    forward: 'Copy forward',
  },
);
