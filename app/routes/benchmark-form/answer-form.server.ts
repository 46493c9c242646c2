import { redirect } from '@remix-run/node';
import type { Person } from '#app/auth/require-person.server.ts';
import type { AppContext } from '#app/context.ts';
import { endDraft, findDraft } from '#app/data/benchmark-drafts.server.ts';
import type { Cluster } from '#app/data/clusters.server.ts';
import { deliveryFor } from '#app/data/rounds.server.ts';
import { describeProblem } from '#app/i18n/benchmark-problems.ts';
import type { Locale } from '#app/domain/indicator-set.ts';
import { savedAnswer } from '#app/routes/benchmark-new/saved-answer.server.ts';
import { keepFields } from './change-draft.server.ts';
import { draftView } from './draft-view.server.ts';
import type { FormAnswer } from './form-answer.ts';
import { handIn } from './hand-in.server.ts';

/** Does what the form's button says; a response is the way on, away from the form. */
export async function answerForm(
  context: AppContext,
  person: Person,
  cluster: Cluster,
  form: URLSearchParams,
  locale: Locale,
): Promise<Response | { readonly said: FormAnswer; readonly status: number }> {
  const { round, set } = await deliveryFor(context.db, cluster);
  if (set === undefined || set.id !== form.get('set')) {
    return { said: { is: 'not-saved', why: 'other-set' }, status: 409 };
  }
  const intent = form.get('intent');
  if (intent === 'discard') {
    const draft = await findDraft(context.db, cluster.id, set.id);
    if (draft !== undefined) await endDraft(context.db, draft);
    return redirect(`/cluster/${cluster.id}/benchmarks/form`);
  }
  if (intent !== 'save' && intent !== 'hand-in') throw new Response(null, { status: 400 });
  await keepFields(context, person, cluster, set, form);
  if (intent === 'save') {
    return { said: { is: 'saved', draft: await draftView(context, cluster.id, set.id) }, status: 200 };
  }
  const draft = await findDraft(context.db, cluster.id, set.id);
  const to = { cluster, set, roundId: round?.id ?? null };
  const handedIn = await handIn(context, person, to, draft, form.get('takenOn') ?? '');
  if (!handedIn.ok) {
    const view = await draftView(context, cluster.id, set.id);
    return { said: { is: 'refused', draft: view, ...handedIn.problem }, status: 422 };
  }
  const notes = handedIn.value.notes.map(({ at, told }) => {
    const indicator = set.indicators.find(({ code }) => code === at?.code);
    const text = describeProblem(told, locale);
    return indicator === undefined ? text : `${indicator.code} ${indicator.name[locale]}: ${text}`;
  });
  return savedAnswer(cluster, handedIn.value, notes, form.get('round'));
}
