import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { nanoid } from 'nanoid';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { openRound } from '#app/data/round-changes.server.ts';
import { localDay } from '#app/domain/day.ts';
import { asId, isId, type IndicatorSetId, type RoundId } from '#app/domain/ids.ts';
import { useWords } from '#app/i18n/words.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Panel } from '#app/ui/panel.tsx';
import { roundChoices } from './choices.server.ts';
import { readRound, typedRound } from './read-round-form.ts';
import { RoundForm } from './round-form.tsx';
import { ROUND_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => ROUND_WORDS[locale].open);

/** Opens a round, for the forum's coordinator. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  return {
    forum,
    choices: await roundChoices(context.db, forum.id),
    today: localDay(context.now()),
    newId: nanoid(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  const form = new URLSearchParams(await request.text());
  const typed = typedRound(form);
  const { sets, clusters } = await roundChoices(context.db, forum.id);
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const read = readRound(typed, { setIds: ids(sets), clusterIds: ids(clusters) });
  if (!read.ok) return data({ typed, problems: read.problem, key: form.get('key') }, { status: 422 });
  const { setId, ...fields } = read.value;
  // [RO9] The page brings the round's id along, so that its form opens one round however often it is sent.
  const key = form.get('key');
  const id = asId<RoundId>(isId(key) ? key : nanoid());
  const isNew = await openRound(context.db, {
    ...fields,
    id,
    forumId: forum.id,
    setId: asId<IndicatorSetId>(setId),
    at: context.now(),
  });
  if (isNew) context.changes.publish({ what: 'benchmark', forumId: forum.id, clusterId: null });
  return redirect(`/forum/${forum.id}/rounds/${id}`);
}

export default function NewRound() {
  const words = useWords(ROUND_WORDS);
  const { forum, choices, today, newId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const at = `/forum/${forum.id}/rounds`;
  const fresh = {
    name: '',
    takenOn: today,
    dueOn: '',
    set: choices.sets[0]?.id ?? '',
    clusters: choices.clusters.map(({ id }) => id),
  };
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.open}
        crumbs={[
          { label: forum.name, to: `/forum/${forum.id}` },
          { label: words.rounds, to: at },
        ]}
        lead={words.roundsLead}
      />
      <div className="page py-6 sm:py-8">
        <Panel>
          <RoundForm
            typed={refused?.typed ?? fresh}
            choices={choices}
            problems={refused?.problems}
            newId={refused?.key ?? newId}
            back={at}
          />
        </Panel>
      </div>
    </main>
  );
}
