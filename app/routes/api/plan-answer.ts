import type { Plan } from '#app/data/plans.server.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import { answer } from './answer.ts';
import { plan as planSchema } from './schemas.ts';

/** A plan with its content, as it is or was, as JSON. */
export function planAnswer(
  plan: Plan,
  access: 'read' | 'write',
  { content, seq }: { readonly content: PlanContent; readonly seq: number },
): Response {
  return answer(planSchema, {
    ...plan,
    access,
    seq,
    text: content.text,
    actions: content.actions.map(({ indicators, descriptionText, ...action }) => ({
      ...action,
      indicators: Object.fromEntries(indicators),
      description: descriptionText,
    })),
    unreadable: [...content.unreadable],
  });
}
