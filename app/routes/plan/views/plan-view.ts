import { ACTION_STATUSES } from '#app/domain/action.ts';

/** The ways to look at a plan; the first is what a bare address shows. */
export const VIEWS = ['document', 'table', 'board', 'timeline', 'indicators', 'text'] as const;
export type View = (typeof VIEWS)[number];

/** `open` is planned and in progress together. */
export const STATUS_FILTERS = ['open', ...ACTION_STATUSES] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export const GROUPINGS = ['none', 'status', 'who', 'priority', 'cluster', 'indicator'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** `order` is the plan's own. */
export const SORT_KEYS = [
  'order',
  'status',
  'title',
  'who',
  'start',
  'deadline',
  'priority',
  'indicators',
  'effort',
  'cost',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const ZOOMS = ['year', 'quarter'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** In a filter: those that have nobody, no cluster or no indicator. */
export const WITHOUT = '-';

export interface Filter {
  readonly q: string;
  readonly status: StatusFilter | null;
  readonly who: string | null;
  /** A cluster's id. */
  readonly cluster: string | null;
  /** An indicator's code. */
  readonly indicator: string | null;
  readonly isOverdue: boolean;
}

export interface Sort {
  readonly by: SortKey;
  readonly isDescending: boolean;
}

/** What of a plan is shown and how, as it stands in the address. */
export interface PlanView {
  readonly view: View;
  readonly filter: Filter;
  /** Null: as the view itself would have it. */
  readonly group: Grouping | null;
  readonly sort: Sort;
  readonly zoom: Zoom;
  /** By indicator: only those with gaps. */
  readonly onlyGaps: boolean;
}

export const NO_FILTER: Filter = {
  q: '',
  status: null,
  who: null,
  cluster: null,
  indicator: null,
  isOverdue: false,
};

export const isFiltering = (filter: Filter): boolean =>
  filter.isOverdue ||
  filter.q.trim() !== '' ||
  [filter.status, filter.who, filter.cluster, filter.indicator].some(Boolean);

/** Longer than anybody types, short enough for every address. */
const LONGEST = 200;

/** [VW1] What the address says; a value that is not known counts as none. */
export function readPlanView(params: URLSearchParams): PlanView {
  const text = (name: string) => params.get(name)?.slice(0, LONGEST) ?? '';
  const sort = text('sort');
  return {
    view: oneOf(VIEWS, text('view')) ?? 'document',
    filter: {
      q: text('q'),
      status: oneOf(STATUS_FILTERS, text('status')) ?? null,
      who: text('who') || null,
      cluster: text('cluster') || null,
      indicator: text('indicator') || null,
      isOverdue: text('overdue') === '1',
    },
    group: oneOf(GROUPINGS, text('group')) ?? null,
    sort: { by: oneOf(SORT_KEYS, sort.replace(/^-/, '')) ?? 'order', isDescending: sort.startsWith('-') },
    zoom: oneOf(ZOOMS, text('zoom')) ?? 'year',
    onlyGaps: text('gaps') === '1',
  };
}

/** The address's search with this view in it; what does not belong to the view stays, and defaults are left out. */
export function printPlanView(planView: PlanView, among: URLSearchParams): URLSearchParams {
  const { view, filter, group, sort, zoom } = planView;
  const params = new URLSearchParams(among);
  const values = {
    view: view === 'document' ? null : view,
    q: filter.q,
    status: filter.status,
    who: filter.who,
    cluster: filter.cluster,
    indicator: filter.indicator,
    overdue: filter.isOverdue ? '1' : null,
    group,
    sort: sort.by === 'order' ? null : `${sort.isDescending ? '-' : ''}${sort.by}`,
    zoom: zoom === 'year' ? null : zoom,
    gaps: planView.onlyGaps ? '1' : null,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === '') params.delete(name);
    else params.set(name, value);
  }
  return params;
}

function oneOf<T extends string>(known: readonly T[], text: string): T | undefined {
  return known.find((one) => one === text);
}
