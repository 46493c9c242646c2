import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { DemoForum } from './demo-forum.ts';

type Handler<T> = (args: LoaderFunctionArgs & ActionFunctionArgs) => Promise<T>;

/** What a loader or action answered: its data, or the response that it returned or threw. */
export type RouteAnswer<T> =
  { readonly is: 'data'; readonly data: T } | { readonly is: 'response'; readonly response: Response };

/** Calls a route's loader or action as the framework does, as the person; null: nobody has signed in. */
export async function callRoute<T>(
  forum: DemoForum,
  handler: Handler<T>,
  email: string | null,
  path: string,
  params: Record<string, string>,
  init?: RequestInit,
): Promise<RouteAnswer<T>> {
  const request = await forum.request(email, path, init);
  try {
    const answer = await handler({ request, params, context: forum.context });
    return answer instanceof Response ? { is: 'response', response: answer } : { is: 'data', data: answer };
  } catch (thrown) {
    if (thrown instanceof Response) return { is: 'response', response: thrown };
    throw thrown;
  }
}

/** The status that the browser gets. */
export function statusOf(answer: RouteAnswer<unknown>): number {
  return answer.is === 'response' ? answer.response.status : 200;
}
