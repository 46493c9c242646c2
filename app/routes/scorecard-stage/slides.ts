import type { RegionScorecard, WeakView } from '#app/data/scorecard.server.ts';

/** What is shown at a time. */
export type Slide =
  | { readonly is: 'all' }
  | { readonly is: 'group'; readonly code: string }
  | { readonly is: 'weak'; readonly theme: WeakView['themes'][number] | null };

/** All of it, then each group, then each theme with joint weaknesses. */
export function slidesOf({ set, weak, region }: RegionScorecard): readonly Slide[] {
  const themes = weak.themes.map((theme): Slide => ({ is: 'weak', theme }));
  return [
    { is: 'all' },
    ...set.groups.map(({ code }): Slide => ({ is: 'group', code })),
    ...(themes.length === 0 && region !== null ? [{ is: 'weak', theme: null } as const] : themes),
  ];
}

/** The number in the address, from 1, held within what there is. */
export function placeIn(slides: readonly Slide[], text: string | null): number {
  const wanted = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 1;
  return Math.min(Math.max(1, wanted), slides.length);
}
