import { counted, words } from '#app/i18n/words.ts';

export const COMPARE_WORDS = words(
  {
    title: 'Sammenlikn',
    lead: 'Det som er satt inn, er understreket; det som er fjernet, er strøket over.',
    history: 'Historikk',
    choose: 'Hva som sammenliknes',
    from: 'Fra',
    to: 'Til',
    show: 'Sammenlikn',
    swap: 'Bytt om',
    person: 'Endret av',
    everyone: 'Alle',
    actions: ({ n }: { n: number }) => counted(n, 'tiltak', 'tiltak'),
    partly: 'Hvem som endret hva, er bare kjent så langt tilbake som enkeltendringer tas vare på.',
    noneByPerson: 'Ingen forskjell er kjent å være gjort av denne personen.',
    restore: 'Gjenopprett tiltaket',
    restoreAll: 'Gjenopprett hele planen slik den var',
    print: 'Skriv ut',
    problems: {
      'point.unknown': {
        title: 'Denne versjonen finnes ikke',
        text: 'Lenken er kanskje gammel. Velg en annen versjon under.',
      },
      'point.forgotten': {
        title: 'Planen slik den var da, tas ikke vare på lenger',
        text: 'Enkeltendringer huskes bare en tid. Versjonene står her fortsatt.',
      },
      'point.unreadable': {
        title: 'Planen kan ikke leses',
        text: 'Det betyr ikke at den er tom. Gi beskjed til forumets koordinator.',
      },
    },
    sha: 'SHA-256',
    frozen: ({ day, names }: { day: string; names: string }) =>
      names === '' ? `Forpliktet ${day}` : `Forpliktet ${day} av ${names}`,
  },
  {
    title: 'Compare',
    lead: 'What was inserted is underlined; what was removed is struck through.',
    history: 'History',
    choose: 'What is compared',
    from: 'From',
    to: 'To',
    show: 'Compare',
    swap: 'Swap',
    person: 'Changed by',
    everyone: 'Everyone',
    actions: ({ n }) => counted(n, 'action', 'actions'),
    partly: 'Who changed what is only known as far back as single changes are kept.',
    noneByPerson: 'No difference is known to be made by this person.',
    restore: 'Restore the action',
    restoreAll: 'Restore the whole plan to how it was',
    print: 'Print',
    problems: {
      'point.unknown': {
        title: 'There is no such version',
        text: 'The link may be old. Choose another version below.',
      },
      'point.forgotten': {
        title: 'The plan as it was then is no longer kept',
        text: 'Single changes are only remembered for a time. The versions are still here.',
      },
      'point.unreadable': {
        title: 'The plan cannot be read',
        text: 'That does not mean it is empty. Tell the forum’s coordinator.',
      },
    },
    sha: 'SHA-256',
    frozen: ({ day, names }) => (names === '' ? `Committed on ${day}` : `Committed on ${day} by ${names}`),
  },
);
