import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { localDay } from '#app/domain/day.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { ForumPage } from './forum-page.tsx';
import { readForum, type ForumOverview } from './queries.server.ts';

/** A forum at a glance: all of it for its coordinator, for others their own cluster, the shared plan and the region as one. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  return readForum(context.db, forum, { memberships: person.memberships, today: localDay(context.now()) });
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, () => data?.forum.name);

export default function Forum() {
  // Maps come over the wire as maps, which the framework's types know of Map but not of ReadonlyMap.
  return <ForumPage overview={useLoaderData() as ForumOverview} />;
}
