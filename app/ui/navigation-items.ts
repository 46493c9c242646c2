import type { Locale } from '#app/domain/indicator-set.ts';
import { SHELL_WORDS } from '#app/i18n/shell-words.ts';

/** Where a person's roles lead. */
export interface Places {
  readonly clusters: readonly {
    readonly id: string;
    readonly name: string;
    readonly forumId: string;
    readonly isOwn: boolean;
  }[];
  readonly forums: readonly {
    readonly id: string;
    readonly name: string;
    readonly isCoordinator: boolean;
    readonly sharedPlanId: string | null;
  }[];
}

export interface NavigationItem {
  readonly label: string;
  readonly to: string;
  /** The page itself, not those below its address. */
  readonly isExact: boolean;
}

/** The main menu: of the forum and cluster that the page is about, else of the first ones. */
export function navigationItems(
  places: Places,
  here: { readonly forumId?: string | undefined; readonly clusterId?: string | undefined },
  locale: Locale,
): readonly NavigationItem[] {
  const words = SHELL_WORDS[locale];
  const cluster = places.clusters.find(({ id }) => id === here.clusterId) ?? places.clusters[0];
  const forum =
    places.forums.find(({ id }) => id === here.forumId) ??
    places.forums.find(({ id }) => id === cluster?.forumId) ??
    places.forums[0];
  const items: NavigationItem[] = [];
  if (forum?.isCoordinator === true) items.push({ label: words.overview, to: `/forum/${forum.id}`, isExact: true });
  if (cluster !== undefined) {
    const label = cluster.isOwn ? words.myCluster : cluster.name;
    items.push({ label, to: `/cluster/${cluster.id}`, isExact: false });
  }
  if (forum === undefined) return items;
  if (forum.sharedPlanId !== null) {
    items.push({ label: words.sharedPlan, to: `/plan/${forum.sharedPlanId}`, isExact: false });
  }
  items.push({ label: words.scorecard, to: `/forum/${forum.id}/scorecard`, isExact: false });
  items.push({ label: words.rounds, to: `/forum/${forum.id}/rounds`, isExact: false });
  items.push({ label: words.indicators, to: `/forum/${forum.id}/indicators`, isExact: false });
  return items;
}

/** Every forum one coordinates and every cluster one has a role in. */
export function otherPlaces(places: Places): readonly { readonly name: string; readonly to: string }[] {
  return [
    ...places.forums.filter(({ isCoordinator }) => isCoordinator).map(({ id, name }) => ({ name, to: `/forum/${id}` })),
    ...places.clusters.map(({ id, name }) => ({ name, to: `/cluster/${id}` })),
  ];
}
