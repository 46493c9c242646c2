import { words } from '#app/i18n/words.ts';

export const SIGN_IN_WORDS = words(
  {
    title: 'Logg inn',
    promise: 'Fra kvalitetslys til felles forbedring.',
    promiseText:
      'Klynger i samme forum ser hvor de står, blir enige om tiltak og skriver forbedringsplanene sammen – samtidig.',
    email: 'E-post',
    password: 'Passord',
    submit: 'Logg inn',
    submitting: 'Logger inn …',
    problems: {
      'sign-in.email-missing': 'Skriv inn e-postadressen din.',
      'sign-in.email-invalid': 'E-postadressen mangler noe, for eksempel @ eller det som står etter.',
      'sign-in.password-missing': 'Skriv inn passordet ditt.',
      'sign-in.wrong': 'E-postadressen og passordet hører ikke sammen. Sjekk begge og prøv igjen.',
      'sign-in.too-many': 'For mange forsøk på kort tid. Vent et kvarter og prøv igjen.',
    },
    demoTitle: 'Prøv demoen som',
    demoText: ({ password }: { password: string }) => `Ett trykk logger deg inn. Passordet er ${password} for alle.`,
  },
  {
    title: 'Sign in',
    promise: 'From quality lights to shared improvement.',
    promiseText:
      'Clusters of one forum see where they stand, agree on actions and write their improvement plans together – at the same time.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    submitting: 'Signing in …',
    problems: {
      'sign-in.email-missing': 'Enter your e-mail address.',
      'sign-in.email-invalid': 'The e-mail address lacks something, such as the @ or what comes after it.',
      'sign-in.password-missing': 'Enter your password.',
      'sign-in.wrong': 'This e-mail address and password do not go together. Check both and try again.',
      'sign-in.too-many': 'Too many tries in a short time. Wait a quarter of an hour and try again.',
    },
    demoTitle: 'Try the demo as',
    demoText: ({ password }) => `One press signs you in. The password is ${password} for everyone.`,
  },
);

export type SignInProblem = keyof typeof SIGN_IN_WORDS.nb.problems;
