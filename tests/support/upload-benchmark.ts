import { action as send } from '#app/routes/benchmark-new/route.tsx';
import { action as save } from '#app/routes/benchmark-upload/route.tsx';
import { callRoute, type RouteAnswer } from './call-route.ts';
import type { DemoForum } from './demo-forum.ts';

/** Sends the file and saves it from its preview as it stands there; answers what saving answers. */
export async function uploadBenchmark(
  forum: DemoForum,
  email: string,
  clusterId: string,
  { csv, takenOn }: { readonly csv: string; readonly takenOn: string },
): Promise<RouteAnswer<unknown>> {
  const body = new FormData();
  body.set('file', new File([csv], 'benchmark.csv'));
  body.set('takenOn', takenOn);
  const path = `/cluster/${clusterId}/benchmarks/new`;
  const sent = await callRoute(forum, send, email, path, { clusterId }, { method: 'POST', body });
  const location = sent.is === 'response' ? sent.response.headers.get('location') : null;
  const uploadId = /\/upload\/([\w-]+)/.exec(location ?? '')?.[1];
  if (location === null || uploadId === undefined) return sent;
  const fields = new URL(location, 'http://forum.test').searchParams;
  return callRoute(forum, save, email, location, { clusterId, uploadId }, { method: 'POST', body: fields });
}
