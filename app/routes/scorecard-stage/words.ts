import { counted, words } from '#app/i18n/words.ts';

export const STAGE_WORDS = words(
  {
    title: 'Regional scorecard på lerret',
    leave: 'Tilbake til siden',
    previous: 'Forrige',
    next: 'Neste',
    place: ({ n, of }: { n: number; of: number }) => `${n} av ${of}`,
    keys: 'Bla med piltastene',
    all: ({ region }: { region: string }) => `${region} ved siden av andre`,
    weak: 'Dette er vi svake på sammen',
    weakIn: ({ n, of }: { n: number; of: number }) => `${n} av ${counted(of, 'klynge', 'klynger')}`,
    noWeak: 'Ingen indikator er svak i mer enn halvparten av klyngene.',
    hidden: 'For få klynger har levert til at regionen kan vises samlet.',
  },
  {
    title: 'Regional scorecard on a projector',
    leave: 'Back to the page',
    previous: 'Previous',
    next: 'Next',
    place: ({ n, of }) => `${n} of ${of}`,
    keys: 'Turn with the arrow keys',
    all: ({ region }) => `${region} beside others`,
    weak: 'What we are weak on together',
    weakIn: ({ n, of }) => `${n} of ${counted(of, 'cluster', 'clusters')}`,
    noWeak: 'No indicator is weak in more than half of the clusters.',
    hidden: 'Too few clusters have delivered for the region to be shown as one.',
  },
);
