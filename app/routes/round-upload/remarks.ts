import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireForum } from '#app/auth/require-place.server.ts';
import { findUpload } from '#app/data/sheet-uploads.server.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import type { Told } from '#app/i18n/benchmark-problems.ts';
import { requireRound } from '#app/routes/round/queries.server.ts';
import { remarksAnswer } from '#app/sheet/remarks-answer.server.ts';
import { readRoundFile } from './read-round-file.server.ts';

/** [BM25] A whole round's sheet with what is wrong in it, as its columns are chosen; for the one who sent it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const forum = await requireForum(context, person, params['forumId'], 'write');
  const round = await requireRound(context.db, forum.id, params['roundId']);
  const query = new URL(request.url).searchParams;
  const place = { personId: person.personId, forumId: forum.id, clusterId: null };
  const upload = await findUpload(context.db, query.get('file') ?? undefined, place, context.now());
  const read = upload === undefined ? undefined : await readRoundFile(context, person.personId, round, upload, query);
  const sheet = read?.ok === true ? read.value.sheet : read?.problem.sheet;
  if (read === undefined || sheet === undefined) throw new Response(null, { status: 404 });
  const problems = read.ok
    ? read.value.columns.flatMap(({ parsed }) => (parsed.is === 'problems' ? parsed.problems : []))
    : read.problem.problems;
  return remarksAnswer(sheet, eachOnce(problems), localeOfRequest(request.headers, person.locale));
}

/** A row that names no indicator is told of every cluster's column; in the sheet, once is enough. */
function eachOnce(problems: readonly Told[]): readonly Told[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
