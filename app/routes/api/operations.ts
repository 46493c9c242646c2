import type { z } from 'zod';
import { MAX_FILE_BYTES } from '#app/sheet/sheet-limits.ts';
import * as schemas from './schemas.ts';
import { commitments } from './commitment-schemas.ts';
import type { ProblemStatus } from './problem.ts';
import { ROUND_OPERATIONS } from './round-operations.ts';
import { SCORECARD_OPERATIONS } from './scorecard-operations.ts';
import { SET_OPERATIONS } from './set-operations.ts';
import { TALK_OPERATIONS } from './talk-operations.ts';

/** One address and method of the API, as its document describes it. */
export interface Operation {
  /** Below `/api/v1`, with `{name}` for what varies. */
  readonly path: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly name: string;
  readonly summary: string;
  readonly answers: Readonly<Record<number, { readonly description: string; readonly schema: z.ZodType }>>;
  readonly problems: readonly ProblemStatus[];
  readonly query?: readonly {
    readonly name: string;
    readonly description: string;
    readonly required: boolean;
    /** As JSON Schema writes it. */
    readonly schema: Readonly<Record<string, unknown>>;
  }[];
  /** A body of JSON. */
  readonly json?: z.ZodType;
  /** A multipart form with this file. */
  readonly file?: { readonly field: string; readonly description: string };
}

export const OPERATIONS: readonly Operation[] = [
  {
    path: '/me',
    method: 'get',
    name: 'getMe',
    summary: 'Who is signed in, and their roles that are valid now.',
    answers: { 200: { description: 'The person.', schema: schemas.me } },
    problems: [401],
  },
  {
    path: '/forums',
    method: 'get',
    name: 'listForums',
    summary: 'The forums that you see, by name.',
    answers: { 200: { description: 'The forums.', schema: schemas.forums } },
    problems: [401],
  },
  {
    path: '/forums/{forumId}/clusters',
    method: 'get',
    name: 'listClusters',
    summary: "The forum's clusters, by name.",
    answers: { 200: { description: 'The clusters.', schema: schemas.clusters } },
    problems: [401, 403, 404],
  },
  {
    path: '/forums/{forumId}/plans',
    method: 'get',
    name: 'listPlans',
    summary: "Those of the forum's plans that you may read.",
    answers: { 200: { description: 'The plans, shared ones first.', schema: schemas.plans } },
    problems: [401, 403, 404],
  },
  ...SET_OPERATIONS,
  ...ROUND_OPERATIONS,
  ...SCORECARD_OPERATIONS,
  {
    path: '/plans/{planId}',
    method: 'get',
    name: 'getPlan',
    summary: 'A plan with its actions, as it is stored now.',
    answers: { 200: { description: 'The plan.', schema: schemas.plan } },
    problems: [401, 403, 404, 500],
  },
  {
    path: '/plans/{planId}/changes',
    method: 'get',
    name: 'listPlanChanges',
    summary: 'Who changed the plan when, the newest first, as far back as the installation keeps it.',
    query: [
      {
        name: 'before',
        description: 'Only changes with lower numbers; what `next` of the page before says.',
        required: false,
        schema: { type: 'integer', minimum: 0, maximum: schemas.MAX_SEQ },
      },
      {
        name: 'limit',
        description: 'How many at most.',
        required: false,
        schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
      },
    ],
    answers: { 200: { description: 'A page of changes.', schema: schemas.planChanges } },
    problems: [400, 401, 403, 404],
  },
  {
    path: '/plans/{planId}/at/{seq}',
    method: 'get',
    name: 'getPlanAt',
    summary: 'The plan with its actions as it was when this change was its newest.',
    answers: { 200: { description: 'The plan, as it was.', schema: schemas.plan } },
    problems: [401, 403, 404, 410, 500],
  },
  {
    path: '/plans/{planId}/restore',
    method: 'post',
    name: 'restorePlan',
    summary:
      'Makes the plan, or one action, what it was at a change or a version, by a new edit. How it was before is kept as a version.',
    json: schemas.restoreOrder,
    answers: { 200: { description: 'It is stored.', schema: schemas.restored } },
    problems: [400, 401, 403, 404, 409, 410, 413, 415, 500],
  },
  {
    path: '/plans/{planId}/versions',
    method: 'get',
    name: 'listPlanVersions',
    summary: 'The versions of the plan, which last longer than its single changes.',
    answers: { 200: { description: 'The versions.', schema: schemas.planVersions } },
    problems: [401, 403, 404],
  },
  {
    path: '/plans/{planId}/versions',
    method: 'post',
    name: 'createPlanVersion',
    summary: 'Keeps the plan as it is now under a name.',
    json: schemas.newVersion,
    answers: { 201: { description: 'The version.', schema: schemas.planVersionEntry } },
    problems: [400, 401, 403, 404, 409, 413, 415, 500],
  },
  {
    path: '/plans/{planId}/versions/{versionId}',
    method: 'get',
    name: 'getPlanVersion',
    summary: 'A version with what it says, its SHA-256, and who has committed to it.',
    answers: { 200: { description: 'The version.', schema: schemas.planVersion } },
    problems: [401, 403, 404],
  },
  {
    path: '/plans/{planId}/people',
    method: 'get',
    name: 'listPlanPeople',
    summary: "Who has the plan open, and whose edits are not stored; for the forum's coordinator.",
    answers: { 200: { description: 'The people.', schema: schemas.planPeople } },
    problems: [401, 403, 404],
  },
  ...TALK_OPERATIONS,
  {
    path: '/plans/{planId}/commitments',
    method: 'get',
    name: 'listCommitments',
    summary:
      "How the clusters stand with a shared plan's joint actions: of each commitment its title, owner, deadline and status, as long as the cluster takes part.",
    answers: { 200: { description: 'The commitments.', schema: commitments } },
    problems: [401, 403, 404],
  },
  {
    path: '/clusters/{clusterId}/benchmarks',
    method: 'get',
    name: 'listBenchmarks',
    summary: "The cluster's benchmarks, newest first; of each day the revision that holds.",
    answers: { 200: { description: 'The benchmarks.', schema: schemas.benchmarks } },
    problems: [401, 403, 404],
  },
  {
    path: '/clusters/{clusterId}/benchmarks',
    method: 'post',
    name: 'saveBenchmark',
    summary: 'Saves a benchmark from a sheet, or answers with all of its problems and saves nothing.',
    query: [
      {
        name: 'takenOn',
        description: 'The day of the benchmarking.',
        required: true,
        schema: { type: 'string', format: 'date' },
      },
    ],
    file: {
      field: 'file',
      description: `CSV or XLSX, at most ${MAX_FILE_BYTES} bytes, with an indicator's code or name and its score or light in each row.`,
    },
    answers: {
      201: { description: 'The benchmark, as saved.', schema: schemas.savedBenchmark },
      200: { description: 'This very file is the benchmark of that day already.', schema: schemas.savedBenchmark },
    },
    problems: [400, 401, 403, 404, 409, 413, 415, 422],
  },
];
