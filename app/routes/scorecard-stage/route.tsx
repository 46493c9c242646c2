import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { readScorecard, type RegionScorecard } from '#app/data/scorecard.server.ts';
import type { Forum } from '#app/data/forums.server.ts';
import { readWish } from '#app/routes/scorecard/queries.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { Stage } from './stage.tsx';
import { placeIn, slidesOf } from './slides.ts';
import { STAGE_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => STAGE_WORDS[locale].title);

/**
 * The scorecard for a room. [PE9] Whoever shows it, it holds what an observer of the forum sees: the region as one, and
 * no single cluster.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  const query = new URL(request.url).searchParams;
  const asInTheRoom = [{ role: 'observer', forumId: forum.id }] as const;
  const scorecard = await readScorecard(context.db, forum.id, asInTheRoom, readWish(query));
  if (scorecard === undefined) throw new Response(null, { status: 404 });
  return { forum, scorecard, place: placeIn(slidesOf(scorecard), query.get('slide')) };
}

export interface StageData {
  readonly forum: Forum;
  readonly scorecard: RegionScorecard;
  /** From 1. */
  readonly place: number;
}

export default function ScorecardStage() {
  // Maps come over the wire as maps, which the framework's types know of Map but not of ReadonlyMap.
  return <Stage {...(useLoaderData() as StageData)} />;
}
