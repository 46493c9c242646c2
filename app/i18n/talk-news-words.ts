import { counted, words } from './words.ts';

/** Comments that one has not read, told on every page. */
export const TALK_NEWS_WORDS = words(
  {
    label: ({ n }: { n: number }) => `${counted(n, 'ny kommentar', 'nye kommentarer')} i planene dine`,
    menu: 'Planer med nye kommentarer',
    unread: ({ n }: { n: number }) => counted(n, 'ny kommentar', 'nye kommentarer'),
    isMentioned: 'du er nevnt',
  },
  {
    label: ({ n }) => `${counted(n, 'new comment', 'new comments')} on your plans`,
    menu: 'Plans with new comments',
    unread: ({ n }) => counted(n, 'new comment', 'new comments'),
    isMentioned: 'you are mentioned',
  },
);
