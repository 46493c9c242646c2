import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { AppContext } from '#app/context.ts';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import { benchmarkEvent } from '#app/data/benchmark-event.server.ts';
import { deliveryFor, findRound } from '#app/data/rounds.server.ts';
import { dropUpload, findUpload } from '#app/data/sheet-uploads.server.ts';
import { localDay } from '#app/domain/day.ts';
import { asId, type RoundId } from '#app/domain/ids.ts';
import { readChoices } from '#app/domain/sheet-choices.ts';
import { describePlace, describeProblem } from '#app/i18n/benchmark-problems.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { savedAnswer } from '#app/routes/benchmark-new/saved-answer.server.ts';
import { importBenchmark } from '#app/sheet/import-benchmark.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { PreviewPage } from './preview-page.tsx';
import { readPreview } from './read-preview.server.ts';
import { PREVIEW_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => PREVIEW_WORDS[locale].title);

/** [BM28] A file that was sent, looked over before anything of it is saved; for the one who sent it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { person, cluster, upload, set, round } = await requireUpload(request, params, context);
  const query = new URL(request.url).searchParams;
  query.delete('_routes');
  const page = {
    cluster,
    today: localDay(context.now()),
    takenOn: query.get('takenOn') ?? '',
    search: `?${query.toString()}`,
  };
  if (upload === undefined || set === undefined) return data({ ...page, found: null }, { status: 404 });
  const reading = { choices: readChoices(query), takenOn: page.takenOn, now: context.now() };
  const how = { set, clusterName: cluster.name, choices: reading.choices };
  const read = await context.sheets.readBenchmark(person.personId, upload.bytes, how);
  const preview = readPreview(upload.fileName, read, cluster, set, reading);
  // [BM30] The round that this page had named until now takes nothing more.
  const named = query.get('round') ?? '';
  const missed = named === '' || named === round?.id ? undefined : await findRound(context.db, asId<RoundId>(named));
  const rounds = {
    round: round === undefined ? null : { id: round.id, name: round.name },
    missed: missed?.forumId === cluster.forumId ? missed.name : null,
  };
  const groups = set.groups.map(({ code, name }) => ({
    name,
    indicators: set.indicators.flatMap((one) => (one.groupCode === code ? [{ code: one.code, name: one.name }] : [])),
  }));
  return data({ ...page, found: { id: upload.id, preview, groups, ...rounds } }, { status: 200 });
}

/** Saves what the file says as it is chosen to be read; with any problem nothing, and shows all of them. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.clone().text());
  const { person, cluster, upload, set, round } = await requireUpload(request, params, context);
  // Sent twice, it is saved already: its page says what became of it, where an error would look as if nothing had been kept.
  if (upload === undefined || set === undefined) return redirect(new URL(request.url).pathname);
  const again = `/cluster/${cluster.id}/benchmarks/upload/${upload.id}?${form}`;
  const named = form.get('round') ?? '';
  // What was looked over was to go to a round, and would not: its page says so before anything is saved.
  if (named !== '' && named !== round?.id) return redirect(again);
  const imported = await importBenchmark({
    db: context.db,
    cluster,
    set,
    roundId: round?.id ?? null,
    bytes: upload.bytes,
    read: await context.sheets.readBenchmark(person.personId, upload.bytes, {
      set,
      clusterName: cluster.name,
      choices: readChoices(form),
    }),
    fileName: upload.fileName,
    takenOn: form.get('takenOn') ?? '',
    now: context.now(),
    personId: person.personId,
  });
  if (!imported.ok) return redirect(again);
  const { benchmark, isNew, notes } = imported.value;
  await dropUpload(context.db, upload.id);
  if (isNew) context.changes.publish(await benchmarkEvent(context.db, cluster.forumId, benchmark));
  const locale = localeOfRequest(request.headers, person.locale);
  const texts = notes.map((note) =>
    [describePlace(note, locale), describeProblem(note, locale)].filter(Boolean).join(': '),
  );
  return savedAnswer(cluster, imported.value, texts, named);
}

/** The person's own upload for this cluster; undefined where it is gone. */
async function requireUpload(request: Request, params: LoaderFunctionArgs['params'], context: AppContext) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'write');
  const place = { personId: person.personId, forumId: cluster.forumId, clusterId: cluster.id };
  const upload = await findUpload(context.db, params['uploadId'], place, context.now());
  return { person, cluster, upload, ...(await deliveryFor(context.db, cluster)) };
}

export type PreviewPageData = Awaited<ReturnType<typeof loader>>['data'];

export default function BenchmarkUpload() {
  return <PreviewPage page={useLoaderData<typeof loader>() as PreviewPageData} />;
}
