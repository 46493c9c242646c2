import { isRouteErrorResponse, useActionData, type ClientActionFunctionArgs } from '@remix-run/react';
import { useState } from 'react';

/** Why a form was not taken in; what was typed in it stays. */
export type WhyNotSent = 'signed-out' | 'unreachable' | 'unexpected';

interface NotSent {
  readonly notSent: WhyNotSent;
}

/** A route's clientAction: where the server fails, the page stays as it is instead of giving way to the one for errors. */
export async function keepOnFailure({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction<unknown>();
  } catch (thrown) {
    // The way on, and refusals, are answers.
    if (thrown instanceof Response || (isRouteErrorResponse(thrown) && thrown.status < 500)) throw thrown;
    const why = thrown instanceof TypeError ? 'unreachable' : 'unexpected';
    return { notSent: why } satisfies NotSent;
  }
}

const isNotSent = (answer: unknown): answer is NotSent =>
  typeof answer === 'object' && answer !== null && 'notSent' in answer;

/** As `useActionData`, but a failed try leaves the answer before it: rows that came with that one stay. */
export function useKeptAnswer<T>(): T | undefined {
  const answer = useActionData<unknown>();
  const told = isNotSent(answer) ? undefined : (answer as T | undefined);
  const [last, setLast] = useState(told);
  if (!isNotSent(answer) && told !== last) setLast(told);
  return isNotSent(answer) ? last : told;
}

/** Why the last try failed after it had been sent. */
export function useNotSent(): WhyNotSent | undefined {
  const answer = useActionData<unknown>();
  return isNotSent(answer) ? answer.notSent : undefined;
}
