import { z } from 'zod';
import { KINDS, UNITS } from '#app/domain/indicator-set.ts';

// Indicator sets, in the shape that their JSON file has too (docs/indicator-set-file.md).

const id = z.string().min(1);
export const localized = z.object({ nb: z.string(), en: z.string() });
const answer = z.boolean().nullable();

const setHead = {
  id,
  series: z.string().describe('Versions of one list of indicators share it.'),
  version: z.int().min(1),
  name: localized,
  isOfficial: z.boolean().describe("False: the bounds are the forum's own."),
  isDraft: z.boolean().describe('A draft is edited and nothing is measured on it; a published set never changes.'),
};

export const setEntry = z.object({
  ...setHead,
  isInUse: z.boolean().describe('New benchmarks outside a round are taken on it.'),
  publishedAt: z.iso.datetime().nullable().describe('Null: a draft.'),
  indicators: z.int().min(0),
  benchmarks: z.int().min(0).describe('Current ones; replaced revisions are not counted.'),
});
export const setEntries = z.object({ indicatorSets: z.array(setEntry) });

export const setPart = z.object({ code: z.string(), name: localized });
export const level = z.object({ value: z.number(), name: localized });

export const setIndicator = z.object({
  code: z.string(),
  group: z.string().describe('The code of a group.'),
  theme: z.string().nullable().describe('The code of a theme.'),
  name: localized,
  kind: z.enum(KINDS),
  unit: z.enum(UNITS),
  levels: z.array(level).describe('Of a choice, the lowest first; empty where its levels have no names.'),
  direction: z.enum(['higher', 'lower']).describe('Which is better.'),
  minimum: z.number().describe('Short of it the light is red.'),
  excellence: z.number().describe('At or past it the light is green.'),
  boundsNote: localized.describe("Where the bounds come from; empty: as the set's."),
  weight: z.number().describe("Its share of the estimated total score, beside the others' weights."),
  silverAudit: answer.describe('Inside the scope of a Silver audit; null where no source says.'),
  silverMinimum: answer.describe('Whether missing its minimum stands in the way of Silver; null where no source says.'),
  goldMinimum: answer.describe('The same for Gold.'),
});

export const indicatorSet = z.object({
  ...setHead,
  source: localized,
  groups: z.array(setPart).describe('In the order they are shown.'),
  themes: z.array(setPart).describe("What joint actions are sought under; the forum's own."),
  indicators: z.array(setIndicator).describe('Group by group, in the order they are shown.'),
});
