import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { changeRound } from '#app/data/round-changes.server.ts';
import { listRoundPlaces } from '#app/data/rounds.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Panel } from '#app/ui/panel.tsx';
import { roundChoices } from './choices.server.ts';
import { requireRound } from './queries.server.ts';
import { readRound, typedRound } from './read-round-form.ts';
import { RoundForm } from './round-form.tsx';
import { ROUND_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => ROUND_WORDS[locale].edit);

/** Changes an open round, for the forum's coordinator. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  const round = await requireRound(context.db, forum.id, params['roundId']);
  if (round.closedAt !== null) throw redirect(`/forum/${forum.id}/rounds/${round.id}`);
  const places = await listRoundPlaces(context.db, round.id);
  return {
    forum,
    round,
    choices: await roundChoices(context.db, forum.id),
    invited: places.map(({ clusterId }) => clusterId),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  const round = await requireRound(context.db, forum.id, params['roundId']);
  const typed = typedRound(new URLSearchParams(await request.text()));
  const { clusters } = await roundChoices(context.db, forum.id);
  const read = readRound(
    { ...typed, set: round.setId },
    { setIds: [round.setId], clusterIds: clusters.map(({ id }) => id) },
  );
  if (!read.ok) return data({ typed, problems: read.problem, closed: false }, { status: 422 });
  const changed = await changeRound(context.db, round.id, { ...read.value, at: context.now() });
  if (!changed.ok) return data({ typed, problems: {}, closed: true }, { status: 409 });
  context.changes.publish({ what: 'benchmark', forumId: forum.id, clusterId: null });
  return redirect(`/forum/${forum.id}/rounds/${round.id}`);
}

export default function EditRound() {
  const words = useWords(ROUND_WORDS);
  const { forum, round, choices, invited } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const at = `/forum/${forum.id}/rounds`;
  const { name, takenOn, dueOn, setId } = round;
  const now = { name, takenOn, dueOn: dueOn ?? '', set: setId, clusters: invited };
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.edit}
        crumbs={[
          { label: words.rounds, to: at },
          { label: round.name, to: `${at}/${round.id}` },
        ]}
      />
      <div className="page grid gap-6 py-6 sm:py-8">
        {refused?.closed === true && <Notice tone="danger" title={words.problem['round.closed']} />}
        <Panel>
          <RoundForm
            typed={refused?.typed ?? now}
            choices={choices}
            problems={refused?.problems}
            newId={null}
            back={`${at}/${round.id}`}
          />
        </Panel>
      </div>
    </main>
  );
}
