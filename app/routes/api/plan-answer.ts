import type { z } from 'zod';
import type { Plan } from '#app/data/plans.server.ts';
import type { Action } from '#app/domain/action.ts';
import type { PlanContent } from '#app/domain/plan.ts';
import type { PlanRead } from '#app/context.ts';
import { answer } from './answer.ts';
import { problem } from './problem.ts';
import { plan as planSchema } from './schemas.ts';

/** A plan with its content, as it is or was, as JSON. */
export function planAnswer(plan: Plan, access: 'read' | 'write', { content, seq }: PlanRead): Response {
  return content === null ? cannotBeRead() : answer(planSchema, planBody(plan, access, { content, seq }));
}

/** What the API says of a plan; its file in JSON says the same. */
export function planBody(
  plan: Plan,
  access: 'read' | 'write',
  { content, seq }: { readonly content: PlanContent; readonly seq: number },
): z.input<typeof planSchema> {
  return {
    ...plan,
    access,
    seq,
    text: content.text,
    actions: content.actions.map(actionAnswer),
    goals: content.goals.map(({ conflicts, ...goal }) => ({ ...goal, conflicts: conflictsAnswer(conflicts) })),
    unreadable: [...content.unreadable],
  };
}

const conflictsAnswer = (conflicts: Action['conflicts']) =>
  [...conflicts].map(([field, { kept, lost }]) => ({ field, kept, lost }));

function actionAnswer({ indicators, targets, responsiblePeople, conflicts, descriptionText, ...action }: Action) {
  return {
    ...action,
    responsiblePeople: [...responsiblePeople].map(([id, name]) => ({ id, name })),
    milestones: [...action.milestones],
    evidence: [...action.evidence],
    dependsOn: [...action.dependsOn],
    participants: [...action.participants],
    participation: [...action.participation],
    indicators: Object.fromEntries(indicators),
    targets: Object.fromEntries(targets),
    conflicts: conflictsAnswer(conflicts),
    description: descriptionText,
  };
}

export const cannotBeRead = (): Response =>
  problem(500, 'Nothing of the plan can be read. What is stored is kept; tell whoever runs this installation.');
