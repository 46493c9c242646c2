import { createHash } from 'node:crypto';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { benchmarkEvent } from '#app/data/benchmark-event.server.ts';
import { saveBenchmarks } from '#app/data/benchmarks.server.ts';
import { dropUpload, findUpload, keepUpload } from '#app/data/sheet-uploads.server.ts';
import { localDay } from '#app/domain/day.ts';
import { folded } from '#app/domain/folded.ts';
import type { ClusterId } from '#app/domain/ids.ts';
import { wholeRound } from '#app/domain/round-sheet.ts';
import { checkTakenOn } from '#app/domain/taken-on.ts';
import { requireRound } from '#app/routes/round/queries.server.ts';
import { receiveFile } from '#app/sheet/receive-file.server.ts';
import { MAX_FILE_BYTES } from '#app/sheet/sheet-limits.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { columnView, readRoundFile, type RoundFile } from './read-round-file.server.ts';
import { RoundUpload } from './round-upload.tsx';
import { ROUND_UPLOAD_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => ROUND_UPLOAD_WORDS[locale].title);

/** [PE8] A whole round's sheet, for the forum's coordinator; `?file=` is one that waits to be looked over. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  const round = await requireRound(context.db, forum.id, params['roundId']);
  const query = new URL(request.url).searchParams;
  const today = localDay(context.now());
  const page = {
    forum,
    round,
    today,
    takenOn: query.get('takenOn') ?? (round.takenOn > today ? today : round.takenOn),
  };
  const id = query.get('file');
  if (id === null) return { ...page, preview: null, isGone: false };
  const place = { personId: person.personId, forumId: forum.id, clusterId: null };
  const upload = await findUpload(context.db, id, place, context.now());
  if (upload === undefined) return { ...page, preview: null, isGone: true };
  const read = await readRoundFile(context, person.personId, round, upload, query);
  const preview = {
    id,
    fileName: upload.fileName,
    problems: read.ok ? [] : read.problem.problems,
    clusters: read.ok ? read.value.clusters.map((one) => ({ id: one.id, name: one.name })) : [],
    columns: read.ok ? read.value.columns.map((column) => columnView(column, read.value.set)) : [],
  };
  return { ...page, preview, isGone: false };
}

/** Takes the file in, which saves no benchmark; or saves all that it says. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  const round = await requireRound(context.db, forum.id, params['roundId']);
  if (round.closedAt !== null) return data({ problem: 'round-upload.no-round' as const }, { status: 409 });
  const at = `/forum/${forum.id}/rounds/${round.id}`;
  const place = { personId: person.personId, forumId: forum.id, clusterId: null };
  const isFile = (request.headers.get('content-type') ?? '').startsWith('multipart/');
  if (isFile) {
    const received = await receiveFile(request, 'file', MAX_FILE_BYTES);
    if (!received.ok) return data({ problem: received.problem.code }, { status: 422 });
    const { bytes, fileName, fields } = received.value;
    if (bytes.length === 0) return data({ problem: 'upload.file-missing' as const }, { status: 422 });
    const id = await keepUpload(context.db, place, { fileName, bytes }, context.now());
    return redirect(`${at}/upload?${new URLSearchParams({ file: id, takenOn: fields.get('takenOn') ?? '' })}`);
  }
  const form = new URLSearchParams(await request.text());
  const upload = await findUpload(context.db, form.get('file') ?? undefined, place, context.now());
  // Sent twice, it is saved already, which the page says; an error would look as if nothing had been kept.
  if (upload === undefined) return redirect(`${at}/upload?${new URLSearchParams({ file: form.get('file') ?? '' })}`);
  const read = await readRoundFile(context, person.personId, round, upload, form);
  const takenOn = checkTakenOn(form.get('takenOn') ?? '', localDay(context.now()));
  const whole = read.ok ? wholeRound(read.value.columns) : undefined;
  if (!read.ok || !takenOn.ok || whole?.ok !== true) {
    const problem = whole === undefined || whole.ok ? 'round-upload.problems' : whole.problem;
    return data({ problem }, { status: 422 });
  }
  const saved = await saveBenchmarks(
    context.db,
    [...whole.value].map(([clusterId, { scores }]) => ({
      clusterId,
      set: read.value.set,
      roundId: round.id,
      takenOn: takenOn.value,
      scores,
      fileName: upload.fileName,
      fileHash: hashOf(upload.bytes, clusterId, read.value),
      createdBy: person.personId,
      at: context.now(),
    })),
  );
  if (!saved.ok) return data({ problem: saved.problem }, { status: 409 });
  await dropUpload(context.db, upload.id);
  for (const { benchmark, isNew } of saved.value) {
    if (isNew) context.changes.publish(await benchmarkEvent(context.db, forum.id, benchmark));
  }
  return redirect(at);
}

/** [BM28] The file's own where the first column with its cluster's name is read; else, of the file and the column. */
function hashOf(bytes: Uint8Array, clusterId: ClusterId, { clusters, columns }: RoundFile): string {
  const at = columns.findIndex((column) => column.clusterId === clusterId);
  const heading = columns[at]?.heading ?? '';
  const name = clusters.find(({ id }) => id === clusterId)?.name ?? '';
  const hash = createHash('sha256').update(bytes);
  const isFirst = columns.findIndex((column) => folded(column.heading) === folded(heading)) === at;
  if (!isFirst) return hash.update(`${at} ${heading}`).digest('hex');
  return (folded(heading) === folded(name) ? hash : hash.update(heading)).digest('hex');
}

export type RoundUploadData = Awaited<ReturnType<typeof loader>>;

export default function RoundUploadRoute() {
  const page: RoundUploadData = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <RoundUpload page={page} problem={refused?.problem} />;
}
