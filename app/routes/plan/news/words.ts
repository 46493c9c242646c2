import { words } from '#app/i18n/words.ts';

/** What others do to a plan, for those who do not see it happen. */
export const NEWS_WORDS = words(
  {
    someone: 'Noen andre',
    changed: ({ name, field, title }: { name: string; field: string; title: string }) =>
      `${name} endret «${field}» i «${title}»`,
    moved: ({ name, title }: { name: string; title: string }) => `${name} flyttet «${title}»`,
    added: ({ name, title }: { name: string; title: string }) => `${name} la til «${title}»`,
    removed: ({ name, title }: { name: string; title: string }) => `${name} fjernet «${title}»`,
    text: ({ name }: { name: string }) => `${name} skrev i planteksten`,
    someField: 'et felt',
    more: ({ news, n }: { news: string; n: number }) =>
      n === 0 ? `${news}.` : n === 1 ? `${news}, og 1 endring til.` : `${news}, og ${n} endringer til.`,
  },
  {
    someone: 'Somebody else',
    changed: ({ name, field, title }) => `${name} changed “${field}” in “${title}”`,
    moved: ({ name, title }) => `${name} moved “${title}”`,
    added: ({ name, title }) => `${name} added “${title}”`,
    removed: ({ name, title }) => `${name} removed “${title}”`,
    text: ({ name }) => `${name} wrote in the plan text`,
    someField: 'a field',
    more: ({ news, n }) =>
      n === 0 ? `${news}.` : n === 1 ? `${news}, and 1 more change.` : `${news}, and ${n} more changes.`,
  },
);
