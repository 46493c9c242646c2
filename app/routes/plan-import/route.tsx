import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson, type Person } from '#app/auth/require-person.server.ts';
import { requirePlan } from '#app/auth/require-plan.server.ts';
import type { AppContext } from '#app/context.ts';
import { findUpload, keepUpload } from '#app/data/sheet-uploads.server.ts';
import { keepVersion } from '#app/data/plan-versions.server.ts';
import { localDay } from '#app/domain/day.ts';
import { spokenFor } from '#app/domain/joint-action.ts';
import { planOrder } from '#app/domain/plan-differences.ts';
import type { PlanHead } from '#app/data/plans.server.ts';
import { receiveFile } from '#app/sheet/receive-file.server.ts';
import { MAX_FILE_BYTES } from '#app/sheet/sheet-limits.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { readChoices } from './choices.ts';
import { PlanImport } from './plan-import.tsx';
import { readImport } from './read-import.server.ts';
import { PLAN_IMPORT_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => PLAN_IMPORT_WORDS[locale].title);

async function requireWriter(request: Request, context: AppContext, planId: string | undefined) {
  const person = await requirePerson(request, context);
  return { person, plan: await requirePlan(context, person, planId, 'write') };
}

const placeOf = ({ personId }: Person, { forumId, clusterId }: PlanHead) => ({ personId, forumId, clusterId });

/** [EX1] An edited workbook, for those who write the plan; `?file=` is one that waits to be looked over. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { person, plan } = await requireWriter(request, context, params['planId']);
  const query = new URL(request.url).searchParams;
  const done = /^\d{1,6}$/.exec(query.get('done') ?? '')?.[0];
  const page = {
    plan,
    done: done === undefined ? null : Number(done),
    isGone: false,
    isUnreadable: false,
    isChangedMeanwhile: query.has('changed'),
    preview: null,
  };
  const id = query.get('file');
  if (id === null) return page;
  const upload = await findUpload(context.db, id, placeOf(person, plan), context.now());
  if (upload === undefined) return { ...page, isGone: true };
  const { content, seq } = await context.rooms.read(plan.id);
  if (content === null) return { ...page, isUnreadable: true };
  const read = await readImport(context, plan, upload.bytes, content);
  const preview = {
    id,
    seq,
    fileName: upload.fileName,
    problems: read.ok ? [] : read.problem,
    found: read.ok
      ? {
          differences: read.value.differences,
          clusters: read.value.names.clusters,
          ignored: read.value.ignored,
          isExportKnown: read.value.isExportKnown,
        }
      : null,
  };
  return { ...page, preview };
}

/** Takes the file in, which changes nothing; or makes the changes that were looked over. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { person, plan } = await requireWriter(request, context, params['planId']);
  const at = `/plan/${plan.id}/import`;
  if ((request.headers.get('content-type') ?? '').startsWith('multipart/')) {
    const received = await receiveFile(request, 'file', MAX_FILE_BYTES);
    if (!received.ok) return data({ problem: received.problem.code }, { status: 422 });
    const { bytes, fileName } = received.value;
    if (bytes.length === 0) return data({ problem: 'upload.file-missing' as const }, { status: 422 });
    const id = await keepUpload(context.db, placeOf(person, plan), { fileName, bytes }, context.now());
    return redirect(`${at}?${new URLSearchParams({ file: id })}`);
  }
  const form = new URLSearchParams(await request.text());
  const file = form.get('file') ?? '';
  const upload = await findUpload(context.db, file, placeOf(person, plan), context.now());
  if (upload === undefined) return redirect(`${at}?${new URLSearchParams({ file })}`);
  const again = redirect(`${at}?${new URLSearchParams({ file, changed: '1' })}`);
  // [EX6] What was looked over is made out again from the plan as it was then, so that what is done is what was shown.
  const seq = /^\d{1,10}$/.exec(form.get('seq') ?? '')?.[0];
  const shown = seq === undefined ? undefined : await context.rooms.readAt(plan.id, Number(seq));
  if (shown === undefined || shown.content === null) return again;
  const read = await readImport(context, plan, upload.bytes, shown.content);
  if (!read.ok) return again;
  const order = planOrder(read.value.differences, shown.content, readChoices(form), {
    by: { by: person.name, on: localDay(context.now()) },
    speaksFor: spokenFor(person.memberships),
  });
  // [VE5] How it was before a whole sheet is put in can be gone back to.
  const frozen = await context.rooms.freeze(plan.id);
  if (frozen !== null && frozen !== undefined) {
    const at = context.now();
    await keepVersion(context.db, { planId: plan.id, frozen, reason: 'import', createdById: person.personId, at });
  }
  const done = await context.rooms.carryOut(plan.id, person.personId, order);
  return done?.ok === true ? redirect(`${at}?done=${done.changes}`) : again;
}

export type PlanImportData = Awaited<ReturnType<typeof loader>>;

export default function PlanImportRoute() {
  // Sets and maps come over the wire as they are, which the framework's types do not know of read-only ones.
  const page = useLoaderData() as PlanImportData;
  const refused = useActionData<typeof action>();
  return <PlanImport page={page} problem={refused?.problem} />;
}
