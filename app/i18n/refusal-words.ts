import { words } from './words.ts';

/** Pages that could not be shown, and the way on. */
export const REFUSAL_WORDS = words(
  {
    notFound: {
      title: 'Siden finnes ikke',
      text: 'Adressen kan være skrevet feil, eller det den pekte på, er fjernet.',
    },
    forbidden: {
      title: 'Du har ikke tilgang hit',
      text: 'Siden tilhører en annen klynge eller et annet forum. Skal du ha tilgang, kan forumets koordinator gi deg en rolle.',
    },
    tooLarge: { title: 'Filen er for stor', text: 'Velg en mindre fil og prøv igjen.' },
    broken: {
      title: 'Noe gikk galt hos oss',
      text: 'Det du har lagret, er trygt. Prøv igjen; hjelper det ikke, si fra til den som drifter løsningen.',
    },
    offline: {
      title: 'Ingen forbindelse',
      text: 'Vi får ikke kontakt med tjeneren. Sjekk nettet og prøv igjen.',
    },
    toFront: 'Til forsiden',
    tryAgain: 'Prøv igjen',
    status: ({ status }: { status: number }) => `Feil ${status}`,
  },
  {
    notFound: {
      title: 'This page does not exist',
      text: 'The address may be mistyped, or what it pointed to has been removed.',
    },
    forbidden: {
      title: 'You do not have access to this page',
      text: 'It belongs to another cluster or forum. If you should have access, the forum’s coordinator can give you a role.',
    },
    tooLarge: { title: 'The file is too large', text: 'Choose a smaller file and try again.' },
    broken: {
      title: 'Something went wrong on our side',
      text: 'What you have saved is safe. Try again; if that does not help, tell whoever runs this service.',
    },
    offline: {
      title: 'No connection',
      text: 'We cannot reach the server. Check your network and try again.',
    },
    toFront: 'To the front page',
    tryAgain: 'Try again',
    status: ({ status }) => `Error ${status}`,
  },
);
