import type { Plan } from '#app/data/plans.server.ts';
import type { PlanRead } from '#app/context.ts';
import { answer } from './answer.ts';
import { problem } from './problem.ts';
import { plan as planSchema } from './schemas.ts';

/** A plan with its content, as it is or was, as JSON. */
export function planAnswer(plan: Plan, access: 'read' | 'write', { content, seq }: PlanRead): Response {
  if (content === null) return cannotBeRead();
  return answer(planSchema, {
    ...plan,
    access,
    seq,
    text: content.text,
    actions: content.actions.map(({ indicators, participants, descriptionText, ...action }) => ({
      ...action,
      participants: [...participants],
      indicators: Object.fromEntries(indicators),
      description: descriptionText,
    })),
    unreadable: [...content.unreadable],
  });
}

export const cannotBeRead = (): Response =>
  problem(500, 'Nothing of the plan can be read. What is stored is kept; tell whoever runs this installation.');
