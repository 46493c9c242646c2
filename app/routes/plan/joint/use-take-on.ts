import { useState } from 'react';
import type { ActionId, ClusterId, PlanId } from '#app/domain/ids.ts';
import type { Result } from '#app/domain/result.ts';
import { useWords } from '#app/i18n/words.ts';
import { useToast } from '#app/ui/toast.tsx';
import { useJoint } from './joint-context.tsx';
import type { TakenOn, TakeOnProblem } from './take-on.server.ts';
import { JOINT_WORDS } from './words.ts';

type Problem = TakeOnProblem | 'joint.no-answer' | 'joint.refused';

export interface Taking {
  readonly is: 'idle' | 'waiting';
  readonly problem: Problem | undefined;
  /** Where the commitment was just put, until the page knows it by itself. */
  readonly place: { readonly planId: PlanId; readonly actionId: ActionId } | undefined;
  readonly takeOn: () => void;
}

/**
 * Asks the server to put the commitment into the cluster's plan. It is said to be there once the server has stored it.
 * @param done it is there
 */
export function useTakeOn(actionId: ActionId, clusterId: ClusterId, done: () => void): Taking {
  const { planId, joint, read } = useJoint();
  const { own: words } = useWords(JOINT_WORDS);
  const say = useToast();
  const [state, setState] = useState<{ is: Taking['is']; problem?: Problem; taken?: TakenOn; seen?: unknown }>({
    is: 'idle',
  });

  async function takeOn() {
    setState({ is: 'waiting' });
    const answer = await post(`/plan/${planId}/joint`, { actionId, clusterId });
    if (!answer.ok) return setState({ is: 'idle', problem: answer.problem });
    setState({ is: 'idle', taken: answer.value, seen: joint });
    say(words.tookOn);
    done();
    read();
  }

  // What was read since knows better: somebody may have removed it again.
  const isNews = state.taken !== undefined && state.seen === joint;
  return {
    is: state.is,
    problem: state.problem,
    place: isNews ? state.taken : undefined,
    takeOn: () => void takeOn(),
  };
}

async function post(address: string, fields: Record<string, string>): Promise<Result<TakenOn, Problem>> {
  try {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields) });
    if (answer.status === 200 || answer.status === 422) return (await answer.json()) as Result<TakenOn, Problem>;
    return { ok: false, problem: answer.status < 500 ? 'joint.refused' : 'joint.no-answer' };
  } catch {
    return { ok: false, problem: 'joint.no-answer' };
  }
}
