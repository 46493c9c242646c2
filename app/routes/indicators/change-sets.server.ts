import type { AppContext } from '#app/context.ts';
import { deleteDraft, nextVersion, type ForumSet } from '#app/data/set-drafts.server.ts';
import { chooseSet } from '#app/data/set-list.server.ts';
import { asId, isId, type ForumId, type IndicatorSetId } from '#app/domain/ids.ts';
import { setPath, setsPath } from '#app/routes/indicator-set/paths.ts';

/** Does what a set's button says, and answers with where to go on; undefined where it says nothing known. */
export async function changeSets(context: AppContext, forumId: ForumId, form: FormData): Promise<string | undefined> {
  const id = form.get('set');
  if (!isId(id)) return undefined;
  const place: ForumSet = { forumId, setId: asId<IndicatorSetId>(id) };
  switch (form.get('intent')) {
    case 'new-version':
      return makeVersion(context, place, form.get('to') === 'bounds' ? 'bounds' : undefined);
    case 'take':
      if (!(await chooseSet(context.db, forumId, place.setId))) return undefined;
      // Which set the clusters are measured on is something that pages of the whole forum show.
      context.changes.publish({ what: 'benchmark', forumId, clusterId: null });
      return `${setsPath(forumId)}?told=taken`;
    case 'delete':
      return remove(context, place);
    default:
      return undefined;
  }
}

async function makeVersion(
  context: AppContext,
  place: ForumSet,
  to: 'bounds' | undefined,
): Promise<string | undefined> {
  const draft = await nextVersion(context.db, place, context.now());
  return draft && `${setPath(place.forumId, draft.id, to)}${draft.isNew && to === undefined ? '?told=made' : ''}`;
}

async function remove(context: AppContext, place: ForumSet): Promise<string> {
  const removed = await deleteDraft(context.db, place);
  if (removed.ok) return `${setsPath(place.forumId)}?told=removed`;
  if (removed.problem.code === 'draft.not-found') return setsPath(place.forumId);
  const told = removed.problem.code === 'draft.published' ? 'published' : 'in-use';
  return `${setPath(place.forumId, place.setId)}?told=${told}`;
}
