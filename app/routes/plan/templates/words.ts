import { counted, words } from '#app/i18n/words.ts';

/** Beginning a plan or an action from a template. */
export const TEMPLATE_WORDS = words(
  {
    title: 'Begynn med en mal',
    lead: 'Malene er forslag til tiltak og overskrifter. Alt kan endres etterpå, og angres i ett steg.',
    use: ({ name }: { name: string }) => `Bruk malen «${name}»`,
    useShort: 'Bruk malen',
    holds: ({ n }: { n: number }) => counted(n, 'tiltak', 'tiltak'),
    used: ({ name }: { name: string }) => `Malen «${name}» er lagt inn.`,
    fromTemplate: 'Tiltak fra mal',
  },
  {
    title: 'Start from a template',
    lead: 'Templates are suggestions for actions and headings. Everything can be changed afterwards, and undone in one step.',
    use: ({ name }) => `Use the template “${name}”`,
    useShort: 'Use the template',
    holds: ({ n }) => counted(n, 'action', 'actions'),
    used: ({ name }) => `The template “${name}” has been added.`,
    fromTemplate: 'Action from template',
  },
);
