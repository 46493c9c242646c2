import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requirePlan } from '#app/auth/require-plan.server.ts';
import { planReaders } from '#app/data/plan-readers.server.ts';
import { silentPeople } from '#app/data/seen-people.server.ts';
import { localDay } from '#app/domain/day.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { PlanLive } from '#app/routes/plan-live/plan-live.tsx';
import { readStanding } from '#app/routes/plan-standing/queries.server.ts';
import { readJoint } from './joint/queries.server.ts';
import { planningHead } from './horizon/planning-head.server.ts';
import { PlanPage } from './plan-page.tsx';
import { besidePlan } from './queries.server.ts';
import { UnreadablePlan } from './unreadable-plan.tsx';
import './plan.css';
import './plan-print.css';
import './people/people.css';
import './text/text.css';
import './talk/talk.css';
import './check/check.css';
import './goals/goals.css';
import './horizon/horizon.css';
import './what-if/what-if.css';
import './views/views.css';

export { onlyViewChanged as shouldRevalidate } from './views/only-view-changed.ts';

/** A plan, for those who may read it: 404 where there is none, 403 for all others. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { access, ...plan } = await requirePlan(context, person, params['planId'], 'read');
  const today = localDay(context.now());
  const [{ content }, beside, readers, standing, head] = await Promise.all([
    context.rooms.read(plan.id),
    besidePlan(context.db, plan, person.memberships),
    planReaders(context.db, plan, context.now()),
    readStanding(context.db, plan.id),
    planningHead(context.db, plan),
  ]);
  const commitsTo = content?.actions.flatMap(({ jointAction }) => jointAction ?? []) ?? [];
  const responsible = content?.actions.flatMap(({ responsiblePeople }) => [...responsiblePeople.keys()]) ?? [];
  const [joint, silent] = await Promise.all([
    readJoint(context.db, plan, person, commitsTo),
    silentPeople(context.db, plan.forumId, responsible, today),
  ]);
  const { personId } = person;
  return { plan, access, personId, today, content, readers, standing, head, joint, silent, ...beside };
}

export type PlanData = Awaited<ReturnType<typeof loader>>;
export type ReadableData = PlanData & { readonly content: object };

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, () => data?.plan.title);

export default function Plan() {
  // Maps come over the wire as maps, which the framework's types know of Map but not of ReadonlyMap.
  const data = useLoaderData() as PlanData;
  // Another plan is another document: nothing of the one before may stay.
  return isReadable(data) ? (
    <PlanLive key={data.plan.id} planId={data.plan.id}>
      <PlanPage data={data} />
    </PlanLive>
  ) : (
    <UnreadablePlan data={data} />
  );
}

const isReadable = (data: PlanData): data is ReadableData => data.content !== null;
