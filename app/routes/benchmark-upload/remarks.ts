import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import { deliveryFor } from '#app/data/rounds.server.ts';
import { findUpload } from '#app/data/sheet-uploads.server.ts';
import { readChoices } from '#app/domain/sheet-choices.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { remarksAnswer } from '#app/sheet/remarks-answer.server.ts';

/** A sheet that was sent, with what is wrong in it, for the one who sent it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'write');
  const place = { personId: person.personId, forumId: cluster.forumId, clusterId: cluster.id };
  const upload = await findUpload(context.db, params['uploadId'], place, context.now());
  const { set } = await deliveryFor(context.db, cluster);
  if (upload === undefined || set === undefined) throw new Response(null, { status: 404 });
  const how = { set, clusterName: cluster.name, choices: readChoices(new URL(request.url).searchParams) };
  const read = await context.sheets.readBenchmark(person.personId, upload.bytes, how);
  if (!read.ok) throw new Response(null, { status: 404 });
  const { sheet, parsed } = read.value;
  return remarksAnswer(sheet, parsed.ok ? [] : parsed.problem, localeOfRequest(request.headers, person.locale));
}
