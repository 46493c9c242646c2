import { words } from '#app/i18n/words.ts';

export const NO_ROLE_WORDS = words(
  {
    title: 'Du har ingen rolle ennå',
    text: ({ email }: { email: string }) =>
      `Du er logget inn som ${email}, men hører ikke til noen klynge eller noe forum.`,
    whatNow: 'Be forumets koordinator om en rolle. Last siden på nytt når du har fått den.',
  },
  {
    title: 'You have no role yet',
    text: ({ email }) => `You are signed in as ${email}, but belong to no cluster or forum.`,
    whatNow: 'Ask the forum’s coordinator for a role, and reload this page when you have it.',
  },
);
