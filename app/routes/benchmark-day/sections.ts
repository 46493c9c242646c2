import type { DayAction } from './queries.server.ts';

/** The proposals in the order in which the page and its file have them. */
export const SECTIONS = ['close', 'continue', 'rethink', 'none'] as const;

export function inSection(actions: readonly DayAction[], section: (typeof SECTIONS)[number]): readonly DayAction[] {
  return actions.filter(({ proposal }) => (proposal.propose ?? 'none') === section);
}
