import { z } from 'zod';
import { ACTION_STATUSES, PARTICIPATIONS, PRIORITIES } from '#app/domain/action.ts';
import { LIGHTS } from '#app/domain/light.ts';
import { ROLES } from '#app/domain/permission.ts';
import { VERSION_KINDS, VERSION_NAME_LIMIT, VERSION_REASONS } from '#app/domain/plan-version.ts';
import { COMMITMENT_STATES } from '#app/domain/commitment.ts';
import { PLAN_KINDS } from '#app/domain/plan.ts';

// What the API answers with. Every answer goes through its schema, and the OpenAPI document is made of them.

/** What the database takes as a number of a change. */
export const MAX_SEQ = 2_147_483_647;

export const id = z.string().min(1);
const day = z.iso.date();
const light = z.enum(LIGHTS);
/** Changes of a document are numbered from 1; 0 is before the first. */
const seq = z.int().min(0).max(MAX_SEQ);

export const membership = z.object({
  role: z.enum(ROLES),
  forumId: id,
  clusterId: id.nullable().describe('Null for roles of the whole forum: coordinator, observer.'),
});

export const me = z.object({
  person: z.object({
    id,
    name: z.string(),
    email: z.string(),
    locale: z.string().nullable().describe('nb or en; null follows the browser.'),
  }),
  memberships: z.array(membership),
});

export const forum = z.object({ id, name: z.string(), region: z.string() });
export const forums = z.object({ forums: z.array(forum) });

export const cluster = z.object({ id, forumId: id, name: z.string() });
export const clusters = z.object({ clusters: z.array(cluster) });

const planHead = {
  id,
  kind: z.enum(PLAN_KINDS),
  forumId: id,
  clusterId: id.nullable().describe('Null for the shared plan.'),
  title: z.string(),
  horizonOn: day.nullable().describe('The last day that the plan is made for.'),
  access: z.enum(['read', 'write']).describe('What the signed-in person may.'),
};

export const planEntry = z.object(planHead);
export const plans = z.object({ plans: z.array(planEntry) });

export const baseline = z.object({
  value: z.number().nullable().describe("In the indicator's unit."),
  light,
  takenOn: day,
});

export const target = z.object({
  value: z.number().nullable().describe("In the indicator's unit."),
  light: light.nullable(),
  by: day.nullable(),
});

const conflicts = z
  .array(z.object({ field: z.string(), kept: z.unknown(), lost: z.unknown() }))
  .describe('Fields that two people set without knowing of each other: the value that stands, and the other.');

export const action = z.object({
  id,
  title: z.string(),
  status: z.enum(ACTION_STATUSES),
  responsible: z.string().describe('Free text: a name, a role or several.'),
  responsiblePeople: z.array(z.object({ id, name: z.string() })).describe('People of the workspace.'),
  start: day.nullable(),
  deadline: day.nullable(),
  priority: z.enum(PRIORITIES).nullable(),
  effortDays: z.number().nullable().describe('Days of work of one person.'),
  costNok: z.number().nullable().describe('Norwegian kroner, without value added tax.'),
  funding: z.string().describe('Who pays.'),
  expectedEffect: z.string(),
  actualEffect: z.string(),
  order: z.string().describe('A fractional key; actions are sorted by it as text.'),
  indicators: z
    .record(z.string(), baseline.nullable())
    .describe('By indicator code: what the indicator showed when it was linked, null where that is not known.'),
  targets: z.record(z.string(), target).describe('By indicator code; only of those that are linked.'),
  milestones: z.array(z.object({ id, title: z.string(), isDone: z.boolean(), due: day.nullable(), order: z.string() })),
  evidence: z.array(
    z.object({ id, title: z.string(), address: z.string().describe('Empty for a note.'), addedOn: day.nullable() }),
  ),
  dependsOn: z.array(id).describe('The actions of this plan that must be completed first.'),
  participants: z.array(id).describe('The clusters that take part in a joint action.'),
  leadCluster: id.nullable().describe('The cluster that leads a joint action.'),
  participation: z
    .array(z.object({ id, clusterId: id, what: z.enum(PARTICIPATIONS), on: day, by: z.string() }))
    .describe('Who was asked to take part in a joint action, joined and left it, the oldest first.'),
  jointAction: id
    .nullable()
    .describe("Of a commitment: the joint action of the shared plan that it is the cluster's part of."),
  conflicts,
  description: z.string().describe('The text without its marks, one line a paragraph.'),
});

export const plan = z.object({
  ...planHead,
  seq: seq.describe('The newest stored edit that the answer contains.'),
  text: z.string().describe("The plan's own text without its marks."),
  actions: z.array(action).describe('In the order they are shown.'),
  goals: z
    .array(
      z.object({ id, title: z.string(), indicatorCode: z.string().nullable(), target, order: z.string(), conflicts }),
    )
    .describe('In the order they are shown.'),
  unreadable: z
    .array(z.string())
    .describe("Entries of the document that could not be read as actions or goals; `text` for the plan's own text."),
});

export const person = z.object({ id, name: z.string() });

export const planChange = z.object({
  seq,
  at: z.iso.datetime(),
  person: person.nullable().describe('Null: the product itself, or someone who is no longer known.'),
  sizeBytes: z.int().min(0),
});
export const planChanges = z.object({
  changes: z.array(planChange).describe('The newest first.'),
  next: seq.nullable().describe('The `before` that asks for the next page; null where there is none.'),
});

export const restoreOrder = z
  .object({
    seq: seq.optional().describe('The change that the plan is to be restored to.'),
    version: id.max(64).optional().describe('The version that it is to be restored to, instead of a change.'),
    action: id.max(200).optional().describe('Restores this action alone.'),
  })
  .refine(({ seq: change, version }) => (change === undefined) !== (version === undefined), { path: ['seq'] });
export const restored = z.object({
  seq: seq.describe("The plan's newest change, which contains the restoration."),
  before: id.nullable().describe('The version that the plan was kept as just before; null where none could be made.'),
});

const versionHead = {
  id,
  seq: seq.describe('The newest change that it contains.'),
  kind: z.enum(VERSION_KINDS).describe('`committed`: leads have given their word for it.'),
  name: z.string().describe('Empty for an automatic one.'),
  reason: z.enum(VERSION_REASONS).nullable().describe('Why the product made an automatic one.'),
  createdBy: z
    .object({ id, name: z.string() })
    .nullable()
    .describe('Null: the product itself, or somebody who has gone.'),
  createdAt: z.iso.datetime(),
  sha256: z.string().length(64).describe('Of `content` as canonical JSON (RFC 8785), in hex.'),
};
export const planVersionEntry = z.object(versionHead);
export const planVersions = z.object({ versions: z.array(planVersionEntry).describe('The newest first.') });
export const planVersion = z.object({
  ...versionHead,
  content: z.record(z.string(), z.unknown()).describe('What the plan said, field by field.'),
  commitment: z
    .object({
      state: z.enum(COMMITMENT_STATES),
      openedAt: z.iso.datetime(),
      endedAt: z.iso.datetime().nullable(),
      asked: z.array(id).describe('The clusters whose promises it holds.'),
      confirmations: z.array(
        z.object({ clusterId: id, person: z.object({ id, name: z.string() }).nullable(), at: z.iso.datetime() }),
      ),
    })
    .nullable()
    .describe('Null where nobody was asked to commit to it.'),
});
export const newVersion = z.object({ name: z.string().trim().min(1).max(VERSION_NAME_LIMIT) });

export const personAtPlan = z.object({
  personId: id,
  name: z.string(),
  isHere: z.boolean().describe('Has the plan open now.'),
  hasUnstored: z.boolean().describe('Has, or had when last seen, edits that are not stored.'),
});
export const planPeople = z.object({ people: z.array(personAtPlan) });

export const score = z.object({
  code: z.string(),
  value: z.number().nullable().describe("In the indicator's unit; null where the report gives only a light."),
  light,
  remark: z.string().nullable(),
});

const benchmarkFields = {
  id,
  clusterId: id,
  setId: id.describe('The indicator set it was taken on.'),
  takenOn: day,
  revision: z.int().min(1).describe('Counts the files for the same day.'),
  roundId: z.string().nullable().describe('The round that it was delivered to.'),
  fileName: z.string(),
  createdAt: z.iso.datetime(),
  scores: z.array(score).describe("In the indicator set's order."),
};

export const benchmark = z.object(benchmarkFields);
export const benchmarks = z.object({ benchmarks: z.array(benchmark) });

export const place = {
  code: z.string().describe('Says what; docs/rules.md lists them.'),
  row: z.int().nullable().describe("The spreadsheet's own row number."),
  column: z.string().nullable().describe('The header as its author wrote it.'),
  value: z.string().nullable().describe("The cell's text."),
};

export const note = z.looseObject(place);
export const savedBenchmark = z.object({
  ...benchmarkFields,
  notes: z.array(note).describe('What was understood but is worth a look.'),
});

export const problemDetails = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  problems: z.array(z.looseObject(place)).optional(),
});
