import { z } from 'zod';
import type { Plan } from '#app/data/plans.server.ts';
import type { RichNode } from '#app/document/rich-text.ts';
import { planBody } from '#app/routes/api/plan-answer.ts';
import { plan as planSchema } from '#app/routes/api/schemas.ts';
import type { PlanFile } from './plan-file.ts';

/** The number that a reader of the file looks at first; it grows when something is no longer where it was. */
export const PLAN_JSON_VERSION = 1;

const richText = z.array(z.unknown()).describe('Blocks and runs of text, by the names in docs/document.md.');

/** docs/plan-export.md says it in words. */
export const planJson = z.object({
  format: z.literal('klyngeforum-plan'),
  version: z.literal(PLAN_JSON_VERSION),
  exportedAt: z.iso.datetime(),
  owner: z.string(),
  plan: planSchema,
  richText: z.object({ text: richText, descriptions: z.record(z.string(), richText) }),
  names: z.object({
    clusters: z.record(z.string(), z.string()),
    indicators: z.record(z.string(), z.object({ nb: z.string(), en: z.string() })),
  }),
  comments: z
    .array(
      z.object({
        actionId: z.string().nullable(),
        field: z.string().nullable(),
        quote: z.string().nullable(),
        proposed: z.string().nullable(),
        decision: z.enum(['accepted', 'rejected']).nullable(),
        isResolved: z.boolean(),
        comments: z.array(z.object({ name: z.string(), at: z.iso.datetime(), text: z.string() })),
      }),
    )
    .optional(),
  history: z
    .object({
      entries: z.array(
        z.object({
          from: z.iso.datetime(),
          to: z.iso.datetime(),
          name: z.string().nullable().describe('Null: the product itself, or somebody who is no longer known.'),
          changes: z.int().min(1),
        }),
      ),
      isCut: z.boolean(),
    })
    .optional(),
});

/** [EX2] Everything of the plan, in the words of the API. */
export function writePlanJson(plan: Plan, access: 'read' | 'write', seq: number, file: PlanFile): string {
  const { content, texts, clusters, indicators, history, comments } = file;
  const usedCodes = new Set([
    ...content.actions.flatMap((action) => [...action.indicators.keys()]),
    ...content.goals.flatMap(({ indicatorCode }) => (indicatorCode === null ? [] : [indicatorCode])),
  ]);
  const usedClusters = new Set(
    content.actions.flatMap(({ participants, leadCluster, participation }) => [
      ...participants,
      ...(leadCluster === null ? [] : [leadCluster]),
      ...participation.map(({ clusterId }) => clusterId),
    ]),
  );
  const body: z.input<typeof planJson> = {
    format: 'klyngeforum-plan',
    version: PLAN_JSON_VERSION,
    exportedAt: file.exportedAt.toISOString(),
    owner: file.owner,
    plan: planBody(plan, access, { content, seq }),
    richText: {
      text: plainNodes(texts.text),
      descriptions: Object.fromEntries([...texts.descriptions].map(([id, nodes]) => [id, plainNodes(nodes)])),
    },
    names: {
      clusters: Object.fromEntries([...clusters].filter(([id]) => usedClusters.has(id))),
      indicators: Object.fromEntries(
        [...indicators]
          .filter(([code]) => usedCodes.has(code))
          .map(([code, { name }]) => [code, { nb: name.nb, en: name.en }]),
      ),
    },
    ...(comments === null
      ? {}
      : {
          comments: comments.map((thread) => ({
            ...thread,
            comments: thread.comments.map(({ at, ...comment }) => ({ ...comment, at: at.toISOString() })),
          })),
        }),
    ...(history === null
      ? {}
      : {
          history: {
            isCut: history.isCut,
            entries: history.entries.map(({ from, to, name, changes }) => ({
              from: from.toISOString(),
              to: to.toISOString(),
              name: name ?? null,
              changes,
            })),
          },
        }),
  };
  return `${JSON.stringify(planJson.parse(body), null, 2)}\n`;
}

const plainNodes = (nodes: readonly RichNode[]): unknown[] => [...nodes];
