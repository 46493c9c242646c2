import type { Operation } from './operations.ts';
import { clusterReport, scorecard } from './scorecard-schemas.ts';

export const SCORECARD_OPERATIONS: readonly Operation[] = [
  {
    path: '/forums/{forumId}/scorecard',
    method: 'get',
    name: 'getScorecard',
    summary:
      "The forum's clusters as one in a round, beside its comparison groups; of single clusters what you may see.",
    query: [
      {
        name: 'round',
        description: 'A round of the forum; without it the newest closed one that somebody delivered to, else the newest.',
        required: false,
        schema: { type: 'string' },
      },
      {
        name: 'k',
        description: 'In how many clusters a joint weakness is weak; without it more than half.',
        required: false,
        schema: { type: 'integer', minimum: 1 },
      },
    ],
    answers: { 200: { description: 'The scorecard.', schema: scorecard } },
    problems: [401, 403, 404],
  },
  {
    path: '/clusters/{clusterId}/report',
    method: 'get',
    name: 'getClusterReport',
    summary: "The cluster's newest benchmark: lights by group, estimated total, change since the one before.",
    answers: { 200: { description: 'The report.', schema: clusterReport } },
    problems: [401, 403, 404],
  },
];
