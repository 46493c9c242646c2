import { z } from 'zod';
import { OPERATIONS, type Operation } from './operations.ts';
import * as schemas from './schemas.ts';
import * as rounds from './round-schemas.ts';
import * as scorecards from './scorecard-schemas.ts';
import * as sets from './set-schemas.ts';
import * as talk from './talk-schemas.ts';

const PREFIX = '/api/v1';

/** Every schema by its name; one that others use is written once and referred to. */
const NAMES: Readonly<Record<string, z.ZodType>> = {
  Me: schemas.me,
  Membership: schemas.membership,
  Forums: schemas.forums,
  Forum: schemas.forum,
  Clusters: schemas.clusters,
  Cluster: schemas.cluster,
  IndicatorSets: sets.setEntries,
  IndicatorSetEntry: sets.setEntry,
  IndicatorSet: sets.indicatorSet,
  IndicatorSetPart: sets.setPart,
  Indicator: sets.setIndicator,
  Level: sets.level,
  Localized: sets.localized,
  Plans: schemas.plans,
  PlanEntry: schemas.planEntry,
  Plan: schemas.plan,
  PlanChanges: schemas.planChanges,
  PlanChange: schemas.planChange,
  Person: schemas.person,
  RestoreOrder: schemas.restoreOrder,
  Restored: schemas.restored,
  PlanVersions: schemas.planVersions,
  PlanVersionEntry: schemas.planVersionEntry,
  PlanVersion: schemas.planVersion,
  NewVersion: schemas.newVersion,
  PlanPeople: schemas.planPeople,
  PersonAtPlan: schemas.personAtPlan,
  Action: schemas.action,
  Baseline: schemas.baseline,
  Benchmarks: schemas.benchmarks,
  Benchmark: schemas.benchmark,
  SavedBenchmark: schemas.savedBenchmark,
  Score: schemas.score,
  Note: schemas.note,
  Rounds: rounds.rounds,
  RoundEntry: rounds.roundEntry,
  Round: rounds.round,
  RoundPlace: rounds.roundPlace,
  Delivery: rounds.delivery,
  Scorecard: scorecards.scorecard,
  ScorecardColumn: scorecards.scorecardColumn,
  LightCounts: scorecards.lightCounts,
  Quartiles: scorecards.quartiles,
  ClusterReport: scorecards.clusterReport,
  Threads: talk.threads,
  Thread: talk.thread,
  Comment: talk.comment,
  TextAnchor: talk.anchor,
  ProposedChange: talk.change,
  NewThread: talk.newThread,
  NewComment: talk.newComment,
  EditedComment: talk.editedComment,
  ThreadState: talk.threadState,
  ThreadDecision: talk.threadDecision,
  ThreadsSeen: talk.threadsSeen,
  Problem: schemas.problemDetails,
};

/** The API as OpenAPI 3.1 describes it, made of the schemas that the answers go through. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    const path = `${PREFIX}${operation.path}`;
    paths[path] = { ...paths[path], [operation.method]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Klyngeløft',
      version: '1',
      description:
        'Forums of clusters, their benchmarks and improvement plans. Sign in with POST /api/auth/sign-in/email and a JSON body of `email` and `password`; the cookie that it sets is what every address below asks for. Plans are edited over the sync protocol; here they are read, and restored to what they were.',
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { secureSession: [] }],
    paths: {
      ...paths,
      [`${PREFIX}/openapi.json`]: {
        get: {
          operationId: 'getOpenApi',
          summary: 'This document.',
          security: [],
          responses: { 200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: {} } } } },
        },
      },
    },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
        secureSession: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Secure-better-auth.session_token',
          description: 'The name of the cookie where the product is served over https.',
        },
      },
      schemas: jsonSchemas(),
    },
  };
}

function described({ path, name, summary, query, json, file, answers, problems }: Operation) {
  return {
    operationId: name,
    summary,
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => ({
        name: parameter,
        in: 'path',
        required: true,
        schema: parameter === 'seq' ? { type: 'integer', minimum: 0 } : { type: 'string' },
      })),
      ...(query ?? []).map((parameter) => ({ ...parameter, in: 'query' })),
    ],
    ...(json === undefined ? {} : { requestBody: jsonBody(json) }),
    ...(file === undefined ? {} : { requestBody: fileBody(file) }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, { description, schema }]) => [
          status,
          { description, content: { 'application/json': { schema: reference(nameOf(schema)) } } },
        ]),
      ),
      ...Object.fromEntries(
        problems.map((status) => [
          status,
          {
            description: 'A problem, as RFC 9457 writes it.',
            content: { 'application/problem+json': { schema: reference('Problem') } },
          },
        ]),
      ),
    },
  };
}

const jsonBody = (schema: z.ZodType) => ({
  required: true,
  content: { 'application/json': { schema: reference(nameOf(schema)) } },
});

function fileBody({ field, description }: NonNullable<Operation['file']>) {
  return {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: [field],
          properties: { [field]: { type: 'string', format: 'binary', description } },
        },
      },
    },
  };
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function nameOf(schema: z.ZodType): string {
  const entry = Object.entries(NAMES).find(([, other]) => other === schema);
  if (entry === undefined) throw new Error('a schema has no name');
  return entry[0];
}

function jsonSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMES)) registry.add(schema, { id });
  const { schemas: made } = z.toJSONSchema(registry, {
    io: 'output',
    uri: (id) => reference(id).$ref,
  });
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema: _dialect, $id: _address, id: _name, ...schema }]) => [id, schema]),
  );
}
