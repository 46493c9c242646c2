import type { Operation } from './operations.ts';
import { round, rounds } from './round-schemas.ts';

export const ROUND_OPERATIONS: readonly Operation[] = [
  {
    path: '/forums/{forumId}/rounds',
    method: 'get',
    name: 'listRounds',
    summary: "The forum's rounds, and how many clusters have delivered to each.",
    answers: { 200: { description: 'The rounds, the newest first.', schema: rounds } },
    problems: [401, 403, 404],
  },
  {
    path: '/forums/{forumId}/rounds/{roundId}',
    method: 'get',
    name: 'getRound',
    summary: 'A round, and what was delivered to it by the clusters whose benchmarks you may read.',
    answers: { 200: { description: 'The round.', schema: round } },
    problems: [401, 403, 404],
  },
];
