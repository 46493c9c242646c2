import { z } from 'zod';
import { ACTION_STATUSES } from '#app/domain/action.ts';

const id = z.string().min(1);

export const commitment = z.object({
  jointAction: id.describe('The joint action of the shared plan.'),
  clusterId: id,
  title: z.string(),
  responsible: z.string().describe('Who sees to it: people of the workspace and free text.'),
  deadline: z.iso.date().nullable(),
  status: z.enum(ACTION_STATUSES),
  isOverdue: z.boolean(),
  planId: id.nullable().describe("The cluster's plan that it stands in; null unless you read that plan."),
  actionId: id.nullable().describe('The action there; null unless you read that plan.'),
});
export const commitments = z.object({ commitments: z.array(commitment) });
