import type { Action } from '#app/domain/action.ts';
import { asId, type ActionId } from '#app/domain/ids.ts';

/** An action of which nothing is filled in but what is given. */
export function anAction({ id, ...fields }: Partial<Omit<Action, 'id'>> & { readonly id: string }): Action {
  return {
    id: asId<ActionId>(id),
    title: '',
    status: 'planned',
    responsible: '',
    responsiblePeople: new Map(),
    start: null,
    deadline: null,
    priority: null,
    effortDays: null,
    costNok: null,
    funding: '',
    expectedEffect: '',
    actualEffect: '',
    order: '',
    indicators: new Map(),
    targets: new Map(),
    milestones: [],
    evidence: [],
    dependsOn: [],
    participants: [],
    leadCluster: null,
    participation: [],
    jointAction: null,
    conflicts: new Map(),
    descriptionText: '',
    ...fields,
  };
}
