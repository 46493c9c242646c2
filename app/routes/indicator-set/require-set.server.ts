import { redirect } from '@remix-run/node';
import { requirePerson, type Person } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import type { AppContext } from '#app/context.ts';
import type { Forum } from '#app/data/forums.server.ts';
import { findForumSet } from '#app/data/indicator-sets.server.ts';
import type { DraftProblem } from '#app/data/set-drafts.server.ts';
import { asId, isId, type ForumId, type IndicatorSetId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { setPath, setsPath } from './paths.ts';

type Params = Readonly<Record<string, string | undefined>>;

export interface SetOfForum {
  readonly person: Person;
  readonly forum: Forum & { readonly access: 'read' | 'write' };
  readonly set: IndicatorSet;
}

/** [PE4] A set of the forum, for who sees the forum; [IS2] a draft for its coordinator only. Throws 404 or 403. */
export async function requireSet(request: Request, context: AppContext, params: Params): Promise<SetOfForum> {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  const set = await findSet(context, forum.id, params['setId']);
  if (set.isDraft && forum.access !== 'write') throw new Response(null, { status: 403 });
  return { person, forum, set };
}

/** As `requireSet`, for the coordinator alone. */
export async function requireSteeredSet(request: Request, context: AppContext, params: Params): Promise<SetOfForum> {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  return { person, forum, set: await findSet(context, forum.id, params['setId']) };
}

/** A draft, for the coordinator. One that was published meanwhile throws the way to its page, which says so. */
export async function requireDraft(request: Request, context: AppContext, params: Params): Promise<SetOfForum> {
  const found = await requireSteeredSet(request, context, params);
  if (!found.set.isDraft) throw redirect(`${setPath(found.forum.id, found.set.id)}?told=published`);
  return found;
}

async function findSet(context: AppContext, forumId: ForumId, setId: string | undefined): Promise<IndicatorSet> {
  const set = isId(setId) ? await findForumSet(context.db, forumId, asId<IndicatorSetId>(setId)) : undefined;
  if (set === undefined) throw new Response(null, { status: 404 });
  return set;
}

/** Where to go on when the draft is not there to be changed any more. */
export function wayAround(
  { forum, set }: SetOfForum,
  problem: Exclude<DraftProblem['code'], 'draft.problems'>,
): Response {
  if (problem === 'draft.not-found') return redirect(setsPath(forum.id));
  return redirect(`${setPath(forum.id, set.id)}?told=${problem === 'draft.published' ? 'published' : 'in-use'}`);
}
