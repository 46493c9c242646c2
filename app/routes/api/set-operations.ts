import type { Operation } from './operations.ts';
import { indicatorSet, setEntries } from './set-schemas.ts';

export const SET_OPERATIONS: readonly Operation[] = [
  {
    path: '/forums/{forumId}/indicator-sets',
    method: 'get',
    name: 'listIndicatorSets',
    summary: "The forum's indicator sets; drafts for its coordinator only.",
    answers: {
      200: {
        description: 'The sets, series by series, the one in use first, the newest version first.',
        schema: setEntries,
      },
    },
    problems: [401, 403, 404],
  },
  {
    path: '/forums/{forumId}/indicator-sets/{setId}',
    method: 'get',
    name: 'getIndicatorSet',
    summary: 'A whole indicator set; a draft for the coordinator only.',
    answers: { 200: { description: 'The set.', schema: indicatorSet } },
    problems: [401, 403, 404],
  },
];
