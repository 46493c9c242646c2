import { createContext, useContext, type MutableRefObject } from 'react';
import type { UndoProblem, UndoStep } from '#app/document/undo.ts';
import type { EditProblem, PlanEditor } from '#app/document/edit.ts';
import type { Day } from '#app/domain/day.ts';
import type { Action } from '#app/domain/action.ts';
import type { ClusterId, PersonId, PlanId } from '#app/domain/ids.ts';
import type { Result } from '#app/domain/result.ts';
import type { Measure } from '#app/domain/what-if.ts';
import type { PersonHere } from '#app/sync/use-people.ts';
import type { LivePlan } from '#app/sync/use-plan.ts';
import { liveContext } from '#app/ui/live-context.tsx';
import { sameItems } from '#app/ui/same-items.ts';
import type { PlanIndicator, WeakSide } from './weak/weak-side.ts';

/** What the parts of the page share. It changes seldom: what changes while people type is given to them as props. */
export interface PlanPage {
  readonly planId: PlanId;
  /** The document, once its content has come; undefined in the first paint. */
  readonly live: Pick<LivePlan, 'open' | 'undo' | 'editor'> | undefined;
  readonly canEdit: boolean;
  readonly today: Day;
  readonly indicators: ReadonlyMap<string, PlanIndicator>;
  readonly side: WeakSide;
  /** By code, of a cluster's own plan: what decides the lights of its latest benchmark. Empty for a shared plan. */
  readonly measures: ReadonlyMap<string, Measure>;
  readonly horizonOn: Day | null;
  /** The names of those who can take part in a joint action. */
  readonly clusters: ReadonlyMap<ClusterId, string>;
  /** The names of those who may read the plan. */
  readonly people: ReadonlyMap<PersonId, string>;
  readonly gestures: Gestures;
}

/** What people do to the plan, with what goes wrong told to them. */
export interface Gestures {
  /** An edit as a step of undo of its own. */
  edit(work: (editor: PlanEditor) => Result<unknown, EditProblem>): UndoStep | undefined;
  /** An edit as part of typing: pauses end the steps of undo. */
  type(work: (editor: PlanEditor) => Result<unknown, EditProblem>): void;
  undo(): void;
  redo(): void;
  /** Takes back this one step, whatever came after. */
  takeBack(step: UndoStep): Result<null, UndoProblem>;
  /** Counts undo and redo, so that a field can tell one's own from a change that somebody else made. */
  readonly ownUndos: MutableRefObject<number>;
}

export const PlanContext = createContext<PlanPage | undefined>(undefined);

export function usePlanPage(): PlanPage {
  const page = useContext(PlanContext);
  if (page === undefined) throw new Error('a part of the plan stands outside its page');
  return page;
}

/** All of the plan's actions, for parts that name others than their own; it changes with every edit. */
export const ActionsContext = liveContext<readonly Action[]>([]);

export const useActions = (): readonly Action[] => ActionsContext.use();

export const PeopleContext = liveContext<readonly PersonHere[]>([]);

/** The others in an action, or in one of its fields; `null` as action is the plan's own text. */
export function usePeopleAt(actionId: string | null, field?: string): readonly PersonHere[] {
  return PeopleContext.use(
    (people) =>
      people.filter(({ place }) => place?.actionId === actionId && (field === undefined || place.field === field)),
    sameItems,
  );
}
