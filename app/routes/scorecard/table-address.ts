import type { RegionScorecard } from '#app/data/scorecard.server.ts';

/** Where one of the page's tables is as a file, of the round and the choice that the page shows. */
export function tableAddress(
  forumId: string,
  { round, weak }: RegionScorecard,
  table: 'groups' | 'indicators' | 'weak' | 'clusters',
): string {
  const choice = table === 'weak' ? `&k=${weak.fewest}` : '';
  return `/forum/${forumId}/scorecard/export?round=${round.id}&table=${table}${choice}`;
}
