import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findForumSet } from '#app/data/indicator-sets.server.ts';
import { findMapping, saveMapping } from '#app/data/set-mappings.server.ts';
import type { AppContext } from '#app/context.ts';
import { asId, isId, type IndicatorSetId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { setPath, setsPath } from '#app/routes/indicator-set/paths.ts';
import { requireSet, requireSteeredSet, type SetOfForum } from '#app/routes/indicator-set/require-set.server.ts';
import { SETS_WORDS } from '#app/routes/indicator-set/words.ts';
import { keepOnFailure } from '#app/routes/kept-form/not-sent.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { mappingLines } from './mapping-lines.ts';
import { MappingForm } from './mapping-form.tsx';
import { MappingTable } from './mapping-table.tsx';
import { readMapping } from './read-mapping.ts';
import { MAPPING_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => MAPPING_WORDS[locale].title);

/** What stands for each of the set's indicators in another set, and why some cannot be compared. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { forum, set, from } = await requireBoth(await requireSet(request, context, params), context, params['fromId']);
  const mapping = await findMapping(context.db, from.id, set.id);
  return {
    forum,
    set: { id: set.id, name: set.name, version: set.version },
    from: {
      name: from.name,
      version: from.version,
      indicators: from.indicators.map(({ code, name }) => ({ code, name })),
    },
    lines: mappingLines(from, set, mapping),
    mayEdit: forum.access === 'write',
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const steered = await requireSteeredSet(request, context, params);
  const { forum, set, from } = await requireBoth(steered, context, params['fromId']);
  const form = await request.formData();
  await saveMapping(
    context.db,
    from,
    set,
    readMapping((field) => form.get(field), from, set),
  );
  // What is compared with what is something that pages of the whole forum show.
  context.changes.publish({ what: 'benchmark', forumId: forum.id, clusterId: null });
  return redirect(`${setPath(forum.id, set.id)}?told=saved-mapping`);
}

async function requireBoth<Found extends SetOfForum>(
  found: Found,
  context: AppContext,
  fromId: string | undefined,
): Promise<Found & { readonly from: IndicatorSet }> {
  const { forum, set } = found;
  const from =
    isId(fromId) && fromId !== set.id
      ? await findForumSet(context.db, forum.id, asId<IndicatorSetId>(fromId))
      : undefined;
  if (from === undefined || from.isDraft) throw new Response(null, { status: 404 });
  return { ...found, from };
}

export const clientAction = keepOnFailure;

export default function MappingPage() {
  const { forum, set, from, lines, mayEdit } = useLoaderData<typeof loader>();
  const words = useWords(MAPPING_WORDS);
  const sets = useWords(SETS_WORDS);
  const locale = useLocale();
  const same = lines.filter(({ standing }) => standing.is === 'same').length;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.title}
        crumbs={[
          { label: sets.indicators, to: setsPath(forum.id) },
          { label: set.name[locale], to: setPath(forum.id, set.id) },
        ]}
        lead={words.lead({
          from: words.set({ name: from.name[locale], version: from.version }),
          to: words.set({ name: set.name[locale], version: set.version }),
        })}
      >
        <p>{sets.mapping.count({ same, all: lines.length })}</p>
      </PageHeader>
      <div className="page grid gap-6 py-6 sm:py-8">
        {mayEdit ? (
          <MappingForm lines={lines} older={from.indicators} cancelTo={setPath(forum.id, set.id)} />
        ) : (
          <MappingTable lines={lines} older={from.indicators} />
        )}
      </div>
    </main>
  );
}
