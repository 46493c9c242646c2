import * as Y from 'yjs';
import { dateOf, type Day } from '#app/domain/day.ts';
import { asId, type PlanId } from '#app/domain/ids.ts';
import { readPlan } from '#app/document/read.ts';
import { planRows } from '#server/projections/plan-rows.ts';
import type { DemoPlan } from './demo-plan.ts';
import { demoPlanDocument, type BaselineOf, type DemoPlanOptions } from './plan-document.ts';

export interface NewDemoPlan {
  readonly forumId: string;
  /** Null for the shared plan. */
  readonly clusterId: string | null;
  readonly horizonOn: Day;
  readonly personId: string;
  readonly plan: DemoPlan;
  readonly baselineOf: BaselineOf;
  readonly joint?: DemoPlanOptions['joint'];
  readonly jointAction?: DemoPlanOptions['jointAction'];
}

/** Everything that one plan consists of: its documents, the log with its content, and the rows that follow from it. */
export function demoPlanRows(wanted: NewDemoPlan, options: { today: Day; now: Date; newId: () => string }) {
  const { forumId, clusterId, horizonOn, personId, plan, baselineOf, joint, jointAction } = wanted;
  const { today, now, newId } = options;
  const planId = asId<PlanId>(newId());
  const documentId = newId();
  const doc = demoPlanDocument(plan, {
    today,
    newId,
    baselineOf,
    ...(joint === undefined ? {} : { joint }),
    ...(jointAction === undefined ? {} : { jointAction }),
  });
  const years = `${today.slice(0, 4)}–${horizonOn.slice(0, 4)}`;
  return {
    plan: {
      id: planId,
      forumId,
      clusterId,
      kind: clusterId === null ? ('shared' as const) : ('individual' as const),
      title: clusterId === null ? `Felles forbedringsplan ${years}` : `Forbedringsplan ${years}`,
      horizonOn: dateOf(horizonOn),
      createdAt: now,
    },
    documents: [
      { id: documentId, planId, kind: 'plan' as const },
      { id: newId(), planId, kind: 'discussion' as const },
    ],
    update: { documentId, seq: 1, bytes: new Uint8Array(Y.encodeStateAsUpdate(doc)), personId, at: now },
    view: { planId, seq: 1, unreadable: 0, projectedAt: now },
    actions: planRows(planId, readPlan(doc)),
  };
}
