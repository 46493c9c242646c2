import { z } from 'zod';
import { CHANGES } from '#app/domain/benchmark.ts';
import { LIGHTS } from '#app/domain/light.ts';
import { localized } from './set-schemas.ts';

const id = z.string().min(1);
const day = z.iso.date();
const light = z.enum(LIGHTS);

export const lightCounts = z
  .object({ green: z.int(), yellow: z.int(), red: z.int(), none: z.int() })
  .describe('How many have which light; `none` was not assessed.');

export const quartiles = z
  .object({ low: z.number(), median: z.number(), high: z.number() })
  .describe("In the indicator's unit; QUARTILE.INC of spreadsheets.");

export const scorecardColumn = z.object({
  n: z.int().min(1).describe('How many clusters it covers.'),
  all: lightCounts,
  groups: z.record(z.string(), lightCounts).describe("By the group's code."),
  indicators: z
    .record(z.string(), z.object({ counts: lightCounts, quartiles: quartiles.nullable() }))
    .describe("By the indicator's code; quartiles of fewer than five values are not given."),
});

export const scorecard = z.object({
  round: z.object({ id, name: z.string(), takenOn: day, isClosed: z.boolean() }),
  setId: id,
  invited: z.int(),
  delivered: z.int(),
  region: scorecardColumn.nullable().describe('Null where you could find out about single clusters from it.'),
  comparisonGroups: z.array(z.object({ id, name: localized, ...scorecardColumn.shape })),
  clusters: z
    .array(z.object({ id, name: z.string(), lights: z.record(z.string(), light).nullable() }))
    .describe('Those whose lights you may see, by indicator code; null where nothing was delivered.'),
  jointWeaknesses: z.array(
    z.object({
      theme: z.string().nullable(),
      code: z.string(),
      clusters: z.int().describe('In how many clusters it is weak.'),
      seenIn: z.array(id).describe('Those of them that you may see.'),
    }),
  ),
});

export const clusterReport = z.object({
  benchmarkId: id,
  setId: id,
  takenOn: day,
  comparedWith: day.nullable().describe('The benchmark before it; null for the first.'),
  lights: lightCounts,
  groups: z.record(z.string(), lightCounts).describe("By the group's code."),
  estimatedTotal: z
    .object({
      share: z.number().describe("From 0 to 1. Our own estimate, never the label owner's verdict."),
      assessed: z.int(),
      notAssessed: z.int(),
      missedForSilver: z.array(z.string()),
      missedForGold: z.array(z.string()),
    })
    .nullable(),
  indicators: z.array(
    z.object({
      code: z.string(),
      value: z.number().nullable(),
      light,
      change: z.enum(CHANGES).nullable().describe('Since the benchmark before; null for the first.'),
      before: z.number().nullable().describe("The value before, as this benchmark's set sees it."),
    }),
  ),
});
