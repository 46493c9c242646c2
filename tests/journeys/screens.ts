import type { Page } from 'playwright-core';

/** Who looks at which page, for the checks and the pictures that go over every screen. */
export interface Screen {
  readonly name: string;
  /** Undefined: nobody is signed in. */
  readonly person: string | undefined;
  readonly path: (ids: DemoIds) => string;
  /** Waits until the page shows what it is for. */
  readonly shown: (page: Page) => Promise<void>;
}

export interface DemoIds {
  readonly forumId: string;
  readonly clusterId: string;
  readonly sharedPlan: string;
  readonly ownPlan: string;
  /** Of the newest round. */
  readonly roundId: string;
  /** The indicator set in use. */
  readonly setId: string;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor();
const live = async (page: Page) => {
  await page
    .getByText(/^(Lagret|Saved|Lesetilgang|Read only)$/)
    .first()
    .waitFor();
};

export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', person: undefined, path: () => '/sign-in', shown: heading },
  { name: 'cluster', person: 'lead1', path: ({ clusterId }) => `/cluster/${clusterId}`, shown: heading },
  { name: 'upload', person: 'lead1', path: ({ clusterId }) => `/cluster/${clusterId}/benchmarks/new`, shown: heading },
  {
    name: 'benchmark-form',
    person: 'lead1',
    path: ({ clusterId }) => `/cluster/${clusterId}/benchmarks/form`,
    shown: heading,
  },
  { name: 'forum', person: 'ingrid', path: ({ forumId }) => `/forum/${forumId}`, shown: heading },
  { name: 'forum-lead', person: 'lead1', path: ({ forumId }) => `/forum/${forumId}`, shown: heading },
  { name: 'indicators', person: 'ingrid', path: ({ forumId }) => `/forum/${forumId}/indicators`, shown: heading },
  {
    name: 'indicator-set',
    person: 'lead1',
    path: ({ forumId, setId }) => `/forum/${forumId}/indicators/${setId}`,
    shown: heading,
  },
  {
    name: 'indicator-set-new',
    person: 'ingrid',
    path: ({ forumId }) => `/forum/${forumId}/indicators/new`,
    shown: heading,
  },
  { name: 'plan-import', person: 'lead1', path: ({ ownPlan }) => `/plan/${ownPlan}/import`, shown: heading },
  { name: 'scorecard', person: 'ingrid', path: ({ forumId }) => `/forum/${forumId}/scorecard`, shown: heading },
  { name: 'scorecard-lead', person: 'lead1', path: ({ forumId }) => `/forum/${forumId}/scorecard`, shown: heading },
  { name: 'stage', person: 'ingrid', path: ({ forumId }) => `/forum/${forumId}/scorecard/stage`, shown: heading },
  { name: 'rounds', person: 'ingrid', path: ({ forumId }) => `/forum/${forumId}/rounds`, shown: heading },
  { name: 'round-new', person: 'ingrid', path: ({ forumId }) => `/forum/${forumId}/rounds/new`, shown: heading },
  {
    name: 'round',
    person: 'ingrid',
    path: ({ forumId, roundId }) => `/forum/${forumId}/rounds/${roundId}`,
    shown: heading,
  },
  {
    name: 'round-lead',
    person: 'lead1',
    path: ({ forumId, roundId }) => `/forum/${forumId}/rounds/${roundId}`,
    shown: heading,
  },
  {
    name: 'day',
    person: 'ingrid',
    path: ({ forumId, roundId }) => `/forum/${forumId}/rounds/${roundId}/day`,
    shown: heading,
  },
  {
    name: 'day-lead',
    person: 'lead1',
    path: ({ forumId, roundId }) => `/forum/${forumId}/rounds/${roundId}/day`,
    shown: heading,
  },
  { name: 'groups', person: 'ingrid', path: ({ forumId }) => `/forum/${forumId}/comparison-groups`, shown: heading },
  {
    name: 'group-new',
    person: 'ingrid',
    path: ({ forumId }) => `/forum/${forumId}/comparison-groups/new`,
    shown: heading,
  },
  {
    name: 'indicator',
    person: 'lead1',
    path: ({ clusterId }) => `/cluster/${clusterId}/indicators/2.6`,
    shown: heading,
  },
  { name: 'compare', person: 'lead1', path: ({ clusterId }) => `/cluster/${clusterId}/compare`, shown: heading },
  { name: 'plan-shared', person: 'lead1', path: ({ sharedPlan }) => `/plan/${sharedPlan}`, shown: live },
  { name: 'plan-own', person: 'lead1', path: ({ ownPlan }) => `/plan/${ownPlan}`, shown: live },
  ...['table', 'board', 'timeline', 'indicators'].map((view): Screen => ({
    name: `plan-${view}`,
    person: 'lead1',
    path: ({ sharedPlan }) => `/plan/${sharedPlan}?view=${view}`,
    shown: live,
  })),
  {
    name: 'plan-own-indicators',
    person: 'lead1',
    path: ({ ownPlan }) => `/plan/${ownPlan}?view=indicators`,
    shown: live,
  },
  { name: 'plan-read', person: 'ingrid', path: ({ ownPlan }) => `/plan/${ownPlan}`, shown: live },
  {
    name: 'plan-history',
    person: 'lead1',
    path: ({ sharedPlan }) => `/plan/${sharedPlan}/history`,
    shown: heading,
  },
  {
    name: 'plan-compare',
    person: 'lead1',
    path: ({ sharedPlan }) => `/plan/${sharedPlan}/compare?from=change-0`,
    shown: heading,
  },
  {
    name: 'plan-restore',
    person: 'lead1',
    path: ({ ownPlan }) => `/plan/${ownPlan}/restore?from=change-0`,
    shown: heading,
  },
  { name: 'plan-commit', person: 'lead1', path: ({ ownPlan }) => `/plan/${ownPlan}/commit`, shown: heading },
  { name: 'refused', person: 'lead2', path: ({ ownPlan }) => `/plan/${ownPlan}`, shown: heading },
  { name: 'not-found', person: 'lead1', path: () => '/no-such-page', shown: heading },
];
