import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Action } from '#app/domain/action.ts';
import type { PlanOwner } from '#app/domain/permission.ts';
import { isJoint } from '#app/domain/joint-action.ts';
import { usePlanNews } from '#app/routes/plan-live/plan-live.tsx';
import type { Joint } from './queries.server.ts';

interface JointPage {
  readonly planId: string;
  readonly joint: Joint;
  /** Asks again, after something was done whose outcome stands elsewhere. */
  readonly read: () => void;
}

const JointContext = createContext<JointPage | undefined>(undefined);

export function useJoint(): JointPage {
  const page = useContext(JointContext);
  if (page === undefined) throw new Error('a part of a joint action stands outside its page');
  return page;
}

/**
 * What stands in other plans but belongs on this page, kept up to date while it is open. Where the server does not answer,
 * what was known stays: the plan itself goes on without.
 */
export function JointProvider({
  plan,
  initial,
  actions,
  children,
}: {
  plan: PlanOwner;
  initial: Joint;
  actions: readonly Action[];
  children: ReactNode;
}) {
  const [joint, setJoint] = useState(initial);
  const asked = useRef(0);
  const sought = [...new Set(actions.flatMap(({ jointAction }) => jointAction ?? []))].sort();
  const query = new URLSearchParams(sought.map((id) => ['joint', id])).toString();

  const read = useCallback(() => {
    const turn = (asked.current += 1);
    void readAgain(`/plan/${plan.id}/joint?${query}`).then((answer) => {
      if (answer !== undefined && turn === asked.current) setJoint(answer);
    });
  }, [plan.id, query]);

  useEffect(() => setJoint(initial), [initial]);
  const isFollowed = joint.of === 'shared' ? actions.some(isJoint) : joint.shared !== null && sought.length > 0;
  usePlanNews(isFollowed ? ['joint'] : [], read);

  const isUnknown = joint.of === 'cluster' && joint.shared !== null && sought.some((id) => !isIn(joint, id));
  useEffect(() => {
    if (isUnknown) read();
  }, [isUnknown, read]);

  const page = useMemo((): JointPage => ({ planId: plan.id, joint, read }), [plan.id, joint, read]);
  return <JointContext.Provider value={page}>{children}</JointContext.Provider>;
}

const isIn = (joint: Joint, id: string): boolean =>
  joint.of === 'cluster' && joint.shared?.sought.some((one) => one === id) === true;

async function readAgain(address: string): Promise<Joint | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as Joint) : undefined;
  } catch {
    return undefined;
  }
}
