import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import { endDraft, findDraft } from '#app/data/benchmark-drafts.server.ts';
import { personNames } from '#app/data/people.server.ts';
import { deliveryFor } from '#app/data/rounds.server.ts';
import { dayOf, type Day } from '#app/domain/day.ts';
import { describeProblem } from '#app/i18n/benchmark-problems.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { savedAnswer } from '#app/routes/benchmark-new/saved-answer.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { keepFields } from './change-draft.server.ts';
import type { NotSaved } from './draft-saving.ts';
import { FormPage } from './form-page.tsx';
import { handIn, type FormProblems } from './hand-in.server.ts';
import { keepOnFailure } from './keep-on-failure.ts';
import { FORM_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => FORM_WORDS[locale].title);

/** A benchmark filled in by hand, for the cluster's own people. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'write');
  const { round, set } = await deliveryFor(context.db, cluster);
  const draft = set === undefined ? undefined : await findDraft(context.db, cluster.id, set.id);
  const names = await personNames(context.db, draft?.updatedBy ? [draft.updatedBy] : []);
  const today = dayOf(context.now());
  return {
    cluster,
    set,
    roundName: round?.name ?? null,
    // As pairs: what reads a Map on the other side does not know it as read-only.
    entries: [...(draft?.entries ?? [])],
    updatedAt: draft?.updatedAt ?? null,
    updatedBy: draft?.updatedBy ? (names.get(draft.updatedBy) ?? null) : null,
    takenOn: draft?.takenOn ?? likelyDay(round?.takenOn, today),
    today,
  };
}

const likelyDay = (roundDay: Day | undefined, today: Day): Day =>
  roundDay !== undefined && roundDay <= today ? roundDay : today;

export type FormPageData = Awaited<ReturnType<typeof loader>>;

/** What happened to the form. */
export type FormAnswer =
  | { readonly is: 'saved' }
  | { readonly is: 'not-saved'; readonly why: NotSaved }
  | ({ readonly is: 'refused' } & FormProblems);

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'write');
  const form = new URLSearchParams(await request.text());
  const { round, set } = await deliveryFor(context.db, cluster);
  if (set === undefined || set.id !== form.get('set')) return answer({ is: 'not-saved', why: 'other-set' }, 409);
  const intent = form.get('intent');
  if (intent === 'discard') {
    const draft = await findDraft(context.db, cluster.id, set.id);
    if (draft !== undefined) await endDraft(context.db, draft);
    return redirect(`/cluster/${cluster.id}/benchmarks/form`);
  }
  if (intent !== 'save' && intent !== 'hand-in') throw new Response(null, { status: 400 });
  await keepFields(context, person, cluster, set, form);
  if (intent === 'save') return answer({ is: 'saved' }, 200);
  const draft = await findDraft(context.db, cluster.id, set.id);
  const to = { cluster, set, roundId: round?.id ?? null };
  const handedIn = await handIn(context, person, to, draft, form.get('takenOn') ?? '');
  if (!handedIn.ok) return answer({ is: 'refused', ...handedIn.problem }, 422);
  const locale = localeOfRequest(request.headers, person.locale);
  const notes = handedIn.value.notes.map(({ at, told }) => {
    const indicator = set.indicators.find(({ code }) => code === at?.code);
    const text = describeProblem(told, locale);
    return indicator === undefined ? text : `${indicator.code} ${indicator.name[locale]}: ${text}`;
  });
  return savedAnswer(cluster, handedIn.value, notes);
}

const answer = (said: FormAnswer, status: number) => data<FormAnswer>(said, { status });

export const clientAction = keepOnFailure;

/** After a refusal too: what it says was kept all the same. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export default function BenchmarkForm() {
  const page: FormPageData = useLoaderData<typeof loader>();
  const said = useActionData<FormAnswer>();
  return <FormPage key={page.set?.id} page={page} said={said} />;
}
