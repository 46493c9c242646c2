import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { nanoid } from 'nanoid';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requirePlan } from '#app/auth/require-plan.server.ts';
import { currentLabels } from '#app/data/labels.server.ts';
import { addMonths, localDay } from '#app/domain/day.ts';
import { FIRST_VALIDITY_MONTHS } from '#app/domain/label.ts';
import { useWords } from '#app/i18n/words.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Panel } from '#app/ui/panel.tsx';
import { latestBaselines } from './baselines.server.ts';
import { ForwardForm } from './forward-form.tsx';
import { nextTitle, readForward } from './read-forward.ts';
import { FORWARD_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => FORWARD_WORDS[locale].title);

/** What of a plan may come along into the next period, for those who write it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const plan = await requirePlan(context, person, params['planId'], 'write');
  const [{ content }, { takenOn }, labels] = await Promise.all([
    context.rooms.read(plan.id),
    latestBaselines(context.db, plan),
    currentLabels(context.db, plan.clusterId === null ? [] : [plan.clusterId]),
  ]);
  const today = localDay(context.now());
  const validUntil = (plan.clusterId === null ? undefined : labels.get(plan.clusterId))?.validUntil ?? null;
  // The next period begins where this one ends, and lasts until the label does, where that is later.
  const begins = plan.horizonOn !== null && plan.horizonOn > today ? plan.horizonOn : today;
  const horizonOn = validUntil !== null && validUntil > begins ? validUntil : addMonths(begins, FIRST_VALIDITY_MONTHS);
  return {
    plan,
    /** [TE4] The new plan's id. */
    key: nanoid(),
    title: nextTitle(plan.title, begins, horizonOn),
    horizonOn,
    validUntil,
    baselinesOn: takenOn,
    actions: content?.actions.map(({ id, title, status }) => ({ id, title, status })) ?? null,
    goals: content?.goals.length ?? 0,
    hasText: content !== null && content.text.trim() !== '',
  };
}

export type ForwardData = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const plan = await requirePlan(context, person, params['planId'], 'write');
  const form = new URLSearchParams(await request.text());
  const read = readForward(form);
  const typed = [...form];
  if (!read.ok) return data({ typed, problems: [...read.problem] }, { status: 422 });
  const { id, title, horizonOn, ...choice } = read.value;
  const { baselines } = await latestBaselines(context.db, plan);
  const { kind, forumId, clusterId } = plan;
  const made = await context.rooms.copyForward(
    { id, kind, forumId, clusterId, title, horizonOn, previousId: plan.id, at: context.now() },
    person.personId,
    { ...choice, baselines },
  );
  if (made === null) return data({ typed, problems: ['unreadable' as const] }, { status: 409 });
  if (made.isNew) context.changes.publish({ what: 'plan', forumId, clusterId });
  return redirect(`/plan/${id}`);
}

export default function ForwardPage() {
  const words = useWords(FORWARD_WORDS);
  const shown = useLoaderData() as ForwardData;
  const refused = useActionData<typeof action>();
  const { plan, actions } = shown;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader title={words.title} crumbs={[{ label: plan.title, to: `/plan/${plan.id}` }]} lead={words.lead} />
      <div className="page py-6 sm:py-8">
        {actions === null ? (
          <Notice tone="danger">{words.unreadable}</Notice>
        ) : (
          <Panel>
            <ForwardForm
              shown={{ ...shown, actions }}
              typed={refused === undefined ? undefined : new URLSearchParams(refused.typed)}
              problems={refused?.problems ?? []}
            />
          </Panel>
        )}
      </div>
    </main>
  );
}
