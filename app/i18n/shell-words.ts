import { words } from './words.ts';

export const PRODUCT_NAME = 'Klyngeløft';

/** The frame around every screen. */
export const SHELL_WORDS = words(
  {
    tagline: 'Fra kvalitetslys til felles forbedring',
    skipToContent: 'Hopp til innholdet',
    mainNavigation: 'Hovedmeny',
    home: 'Til forsiden',
    myCluster: 'Min klynge',
    sharedPlan: 'Felles plan',
    overview: 'Oversikt',
    indicators: 'Indikatorer',
    switchTo: 'Bytt til',
    personMenu: 'Meny for',
    language: 'Språk',
    languages: { nb: 'Norsk', en: 'English' },
    theme: 'Utseende',
    themes: { system: 'Som enheten', light: 'Lyst', dark: 'Mørkt' },
    signOut: 'Logg ut',
    signIn: 'Logg inn',
    demo: 'Demodata – oppdiktede klynger',
    pending: 'Henter siden …',
  },
  {
    tagline: 'From quality lights to shared improvement',
    skipToContent: 'Skip to content',
    mainNavigation: 'Main menu',
    home: 'To the front page',
    myCluster: 'My cluster',
    sharedPlan: 'Shared plan',
    overview: 'Overview',
    indicators: 'Indicators',
    switchTo: 'Switch to',
    personMenu: 'Menu for',
    language: 'Language',
    languages: { nb: 'Norsk', en: 'English' },
    theme: 'Appearance',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
    signOut: 'Sign out',
    signIn: 'Sign in',
    demo: 'Demo data – fictional clusters',
    pending: 'Fetching the page …',
  },
);
