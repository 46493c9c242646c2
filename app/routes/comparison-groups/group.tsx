import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { nanoid } from 'nanoid';
import type { AppContext } from '#app/context.ts';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { saveComparisonGroup } from '#app/data/comparison-group-changes.server.ts';
import { listForumGroups, type ComparisonGroup } from '#app/data/comparison-groups.server.ts';
import { currentIndicatorSet, findIndicatorSet } from '#app/data/indicator-sets.server.ts';
import { FIGURE_FIELDS, figureField } from '#app/domain/comparison-figures.ts';
import { figuresInSheet } from '#app/domain/comparison-sheet.ts';
import { type Day, localDay } from '#app/domain/day.ts';
import { asId, type ComparisonGroupId, type ForumId } from '#app/domain/ids.ts';
import { receiveFile } from '#app/sheet/receive-file.server.ts';
import { MAX_FILE_BYTES } from '#app/sheet/sheet-limits.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { GroupPage } from './group-page.tsx';
import { readGroup, type GroupProblems } from './read-group-form.ts';
import { GROUPS_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => GROUPS_WORDS[locale].title);

/** A new group, or one to be changed; for the forum's coordinator. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  const { group, set } = await groupAndSet(context, forum.id, params['groupId']);
  return { forum, set: set ?? null, isNew: group === undefined, typed: typedOf(group, localDay(context.now())) };
}

/** Fills the form from a file, which saves nothing; or saves it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  const { group, set } = await groupAndSet(context, forum.id, params['groupId']);
  if (set === undefined) throw new Response(null, { status: 409 });
  const received = await receiveFile(request, 'file', MAX_FILE_BYTES);
  if (!received.ok) throw new Response(null, { status: received.problem.code === 'upload.too-large' ? 413 : 400 });
  const { bytes, fields } = received.value;
  const typed = Object.fromEntries(fields);
  if (fields.get('intent') === 'fill') {
    const sheet = await context.sheets.read(person.personId, bytes);
    if (!sheet.ok) return data({ ...NOTHING, typed, fileProblems: [sheet.problem] }, { status: 422 });
    const filled = figuresInSheet(sheet.value, set);
    if (!filled.ok) return data({ ...NOTHING, typed, fileProblems: filled.problem }, { status: 422 });
    return data({ ...NOTHING, typed: { ...typed, ...Object.fromEntries(filled.value) }, filled: filled.value.size });
  }
  const read = readGroup((field) => fields.get(field) ?? '', set);
  if (!read.ok) return data({ ...NOTHING, typed, problems: read.problem }, { status: 422 });
  const id = group?.id ?? asId<ComparisonGroupId>(nanoid());
  await saveComparisonGroup(context.db, { ...read.value, id, forumId: forum.id, set });
  context.changes.publish({ what: 'benchmark', forumId: forum.id, clusterId: null });
  return redirect(`/forum/${forum.id}/comparison-groups`);
}

const NOTHING = {
  problems: {} as GroupProblems,
  fileProblems: [] as readonly { readonly code: string; readonly row: number | null; readonly value: string | null }[],
  filled: 0,
};

async function groupAndSet({ db }: AppContext, forumId: ForumId, groupId: string | undefined) {
  if (groupId === undefined || groupId === 'new') {
    return { group: undefined, set: await currentIndicatorSet(db, forumId) };
  }
  const group = (await listForumGroups(db, forumId)).find(({ id }) => id === groupId);
  if (group === undefined) throw new Response(null, { status: 404 });
  return { group, set: await findIndicatorSet(db, group.setId) };
}

/** The form as it stands before anybody has typed. */
function typedOf(group: ComparisonGroup | undefined, today: Day): Record<string, string> {
  if (group === undefined) return { takenOn: today };
  const typed: Record<string, string> = {
    nameNb: group.name.nb,
    nameEn: group.name.en,
    n: String(group.n),
    takenOn: group.takenOn,
    source: group.source,
  };
  for (const [code, { quartiles, ...counts }] of group.figures) {
    for (const field of FIGURE_FIELDS) {
      const value = field === 'low' || field === 'median' || field === 'high' ? quartiles?.[field] : counts[field];
      if (value !== undefined) typed[figureField(field, code)] = String(value);
    }
  }
  return typed;
}

export type GroupData = Awaited<ReturnType<typeof loader>>;
export type GroupAnswer = typeof NOTHING & { readonly typed: Record<string, string> };

export default function ComparisonGroupForm() {
  const page: GroupData = useLoaderData<typeof loader>();
  const answer = useActionData() as GroupAnswer | undefined;
  return <GroupPage page={page} answer={answer} />;
}
