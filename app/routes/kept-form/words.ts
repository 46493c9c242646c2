import { words } from '#app/i18n/words.ts';

export const KEPT_WORDS = words(
  {
    notSent: 'Ikke lagret',
    why: {
      'signed-out':
        'Du er logget ut. Det du har skrevet, står på denne siden. Logg inn i en ny fane, kom tilbake hit og prøv igjen.',
      unreachable: 'Vi får ikke kontakt med tjeneren. Det du har skrevet, står på denne siden. Prøv igjen om litt.',
      unexpected: 'Noe gikk galt hos tjeneren. Det du har skrevet, står på denne siden. Prøv igjen om litt.',
    },
    signIn: 'Logg inn i ny fane',
  },
  {
    notSent: 'Not saved',
    why: {
      'signed-out':
        'You have been signed out. What you typed is kept on this page. Sign in in a new tab, come back here and try again.',
      unreachable: 'The server cannot be reached. What you typed is kept on this page. Try again in a moment.',
      unexpected: 'Something went wrong on the server. What you typed is kept on this page. Try again in a moment.',
    },
    signIn: 'Sign in in a new tab',
  },
);
