import type { ReactNode } from 'react';
import type { Action } from '#app/domain/action.ts';
import type { TalkTarget } from '#app/domain/talk.ts';
import type { PersonHere } from '#app/sync/use-people.ts';
import { ActionsContext, PeopleContext, PlanContext, type PlanPage } from './plan-context.ts';
import { JointProvider } from './joint/joint-context.tsx';
import { CommittedContext } from './past/committed.ts';
import type { ReadableData } from './route.tsx';
import { TalkProvider } from './talk/talk-provider.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { WritingProvider, type Writing } from './text/writing-context.ts';

/** What the parts of the page reach for, given to all of them. */
export function PlanFrame({
  page,
  actions,
  writing,
  others,
  data,
  onShow,
  children,
}: {
  page: PlanPage;
  actions: readonly Action[];
  writing: Writing;
  others: readonly PersonHere[];
  data: ReadableData;
  /** Brings an action, a field or the plan's text into sight. */
  onShow: (target: TalkTarget) => void;
  children: ReactNode;
}) {
  useKeptFocus();
  return (
    <PlanContext.Provider value={page}>
      <JointProvider plan={data.plan} initial={data.joint} actions={actions}>
        <ActionsContext.Provider value={actions}>
          <WritingProvider value={writing}>
            <PeopleContext.Provider value={others}>
              <TalkProvider planId={data.plan.id} personId={data.personId} onShow={onShow}>
                <CommittedContext.Provider value={data.standing.committed?.prints}>
                  {children}
                </CommittedContext.Provider>
              </TalkProvider>
            </PeopleContext.Provider>
          </WritingProvider>
        </ActionsContext.Provider>
      </JointProvider>
    </PlanContext.Provider>
  );
}
