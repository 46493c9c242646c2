import { z } from 'zod';

const id = z.string().min(1);
const day = z.iso.date();

const roundFields = {
  id,
  name: z.string(),
  setId: id.describe('The indicator set it is measured on.'),
  takenOn: day,
  dueOn: day.nullable().describe('By when the clusters should have delivered.'),
  openedAt: z.iso.datetime(),
  closedAt: z.iso
    .datetime()
    .nullable()
    .describe('Null while it is open; from then on what was delivered is its baseline.'),
  invited: z.int().min(0).describe('How many clusters are invited.'),
  delivered: z.int().min(0).describe('How many of these have delivered.'),
};

export const roundEntry = z.object(roundFields);
export const rounds = z.object({ rounds: z.array(roundEntry).describe('The newest first.') });

export const delivery = z.object({
  deliveredOn: day.describe('The day of the first file; a correction does not move it.'),
  benchmarkId: id.describe('Of a closed round the revision that it closed with.'),
  takenOn: day,
  revision: z.int().min(1),
});

export const roundPlace = z.object({
  clusterId: id,
  name: z.string(),
  sharesLights: z.boolean().describe("The cluster's own choice: whether the forum's other clusters see its lights."),
  daysLate: z.int().min(0).describe('Whole days after the due day; 0 without one.'),
  delivery: delivery.nullable().describe('Null where the cluster has not delivered.'),
});

export const round = z.object({
  ...roundFields,
  clusters: z.array(roundPlace).describe('Those of the invited clusters whose benchmarks you may read, by name.'),
});
