import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import { deliveryFor } from '#app/data/rounds.server.ts';
import { localDay } from '#app/domain/day.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { answerForm } from './answer-form.server.ts';
import { draftView } from './draft-view.server.ts';
import type { FormAnswer } from './form-answer.ts';
import { FormPage } from './form-page.tsx';
import { FORM_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => FORM_WORDS[locale].title);

/** A benchmark filled in by hand, for the cluster's own people. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'write');
  const { round, set } = await deliveryFor(context.db, cluster);
  const today = localDay(context.now());
  return {
    cluster,
    set,
    round: round === undefined ? null : { id: round.id, name: round.name },
    draft: set === undefined ? null : await draftView(context, cluster.id, set.id),
    likelyDay: round !== undefined && round.takenOn <= today ? round.takenOn : today,
    today,
  };
}

export type FormPageData = Awaited<ReturnType<typeof loader>>;

/** For a page without scripts; one with them sends to `save.ts`. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'write');
  const form = new URLSearchParams(await request.text());
  const answer = await answerForm(context, person, cluster, form, localeOfRequest(request.headers, person.locale));
  return answer instanceof Response ? answer : data<FormAnswer>(answer.said, { status: answer.status });
}

export default function BenchmarkForm() {
  const page: FormPageData = useLoaderData<typeof loader>();
  const said = useActionData<FormAnswer>();
  return <FormPage key={page.set?.id} page={page} said={said} />;
}
