import { words } from './words.ts';

/** How an indicator moved between two benchmarks. */
export const CHANGE_WORDS = words(
  { improved: 'Bedre', unchanged: 'Uendret', worse: 'Svakere', 'not-comparable': 'Kan ikke sammenliknes' },
  { improved: 'Improved', unchanged: 'Unchanged', worse: 'Worse', 'not-comparable': 'Not comparable' },
);
