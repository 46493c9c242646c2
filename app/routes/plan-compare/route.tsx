import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requirePlan } from '#app/auth/require-plan.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { CompareView } from './compare-view.tsx';
import { readComparison } from './queries.server.ts';
import { COMPARE_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => COMPARE_WORDS[locale].title);

const STATUS = { 'point.unknown': 404, 'point.forgotten': 410, 'point.unreadable': 500 } as const;

/** [PE6] A plan at two moments, for those who read it; the page stands also where one of them is not to be had. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await readPage({ request, params, context });
  return data(page, { status: page.problem === undefined ? 200 : STATUS[page.problem] });
}

async function readPage({ request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>) {
  const person = await requirePerson(request, context);
  const plan = await requirePlan(context, person, params['planId'], 'read');
  const query = new URL(request.url).searchParams;
  const actionId = query.get('action') || undefined;
  const comparison = await readComparison(context, plan, {
    from: query.get('from') || null,
    to: query.get('to') || 'now',
    actionId,
  });
  return { plan, actionId, personId: query.get('person') || undefined, ...comparison };
}

export type CompareData = Awaited<ReturnType<typeof readPage>>;

export default function ComparePage() {
  const page = useLoaderData() as CompareData;
  return <CompareView page={page} />;
}
