import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { NoRound } from './no-round.tsx';
import { proposeJointAction } from './propose.server.ts';
import { readScorecardPage, readWish, type ScorecardPage } from './queries.server.ts';
import { ScorecardView } from './scorecard-view.tsx';
import { SCORECARD_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => SCORECARD_WORDS[locale].title);

/** The forum's clusters as one in a round, for all who see the forum; of single clusters, only what the reader may see. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  const wish = readWish(new URL(request.url).searchParams);
  const page = await readScorecardPage(context, forum, person.memberships, wish);
  if (page.scorecard === null && wish.roundId !== null) throw new Response(null, { status: 404 });
  return page;
}

/** Proposes a joint action in the shared plan, for those who write it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'read');
  const form = new URLSearchParams(await request.text());
  const page = await readScorecardPage(context, forum, person.memberships, readWish(form));
  const { scorecard, sharedPlan } = page;
  if (sharedPlan?.access !== 'write' || scorecard === null) throw new Response(null, { status: 403 });
  const locale = localeOfRequest(request.headers, person.locale);
  const words = SCORECARD_WORDS[locale].weak;
  const themeCode = form.get('theme') ?? '';
  const theme = scorecard.set.themes.find(({ code }) => code === themeCode);
  const proposed = await proposeJointAction(context, {
    planId: sharedPlan.id,
    person,
    scorecard,
    codes: form.getAll('code'),
    title: theme === undefined ? words.actionTitlePlain : words.actionTitle({ theme: theme.name[locale] }),
  });
  return proposed.ok
    ? data({ themeCode, ...proposed.value })
    : data({ themeCode, problem: proposed.problem }, { status: 422 });
}

export type Proposed = { readonly themeCode: string } & (
  | { readonly actionId: string; readonly isNew: boolean }
  | { readonly problem: 'proposal.nothing-chosen' | 'proposal.plan-unreadable' | 'proposal.stale' }
);

export default function Scorecard() {
  // Maps come over the wire as maps, which the framework's types know of Map but not of ReadonlyMap.
  const page = useLoaderData() as ScorecardPage;
  const proposed = useActionData() as Proposed | undefined;
  const { scorecard } = page;
  if (scorecard === null) return <NoRound forum={page.forum} />;
  return <ScorecardView page={{ ...page, scorecard }} proposed={proposed} />;
}
