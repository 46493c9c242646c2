import { data, isRouteErrorResponse, type ClientActionFunctionArgs } from '@remix-run/react';
import type { NotSaved } from './draft-saving.ts';

/**
 * Sends the form; where that fails, the page stays as it is, with what was typed, and says that it is not saved. Without
 * this the framework would show its page for errors instead.
 */
export async function keepOnFailure({ request, serverAction }: ClientActionFunctionArgs) {
  const intent = new URLSearchParams(await request.clone().text()).get('intent');
  try {
    return await serverAction<unknown>();
  } catch (thrown) {
    // The way to the saved benchmark, or to the sign-in page for whoever handed in on purpose.
    if (thrown instanceof Response && intent !== 'save') throw thrown;
    // From 400 on nothing else is read anew, which would fail in the same way.
    return data({ is: 'not-saved' as const, why: reasonOf(thrown) }, { status: 503 });
  }
}

function reasonOf(thrown: unknown): NotSaved {
  if (thrown instanceof Response) return 'signed-out';
  if (isRouteErrorResponse(thrown)) return thrown.status === 403 ? 'forbidden' : 'unexpected';
  return thrown instanceof TypeError ? 'unreachable' : 'unexpected';
}
