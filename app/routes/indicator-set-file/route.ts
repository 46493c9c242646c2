import type { LoaderFunctionArgs } from '@remix-run/node';
import { contentOf } from '#app/domain/set-content.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { requireSet } from '#app/routes/indicator-set/require-set.server.ts';
import { download } from '#app/sheet/download.server.ts';
import { writeSetJson } from '#app/sheet/set-json.ts';
import { writeSetXlsx } from '#app/sheet/write-set.server.ts';

const FILE_NAME = { nb: 'indikatorsett', en: 'indicator-set' } as const;

/** The whole set as a workbook in the reader's language, or with `?as=json` as JSON. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { person, set } = await requireSet(request, context, params);
  const locale = localeOfRequest(request.headers, person.locale);
  const isJson = new URL(request.url).searchParams.get('as') === 'json';
  const content = contentOf(set);
  const name = `${FILE_NAME[locale]}-${set.indicators.length}-v${set.version}`;
  return isJson
    ? download(writeSetJson(content), name, 'json')
    : download(await writeSetXlsx(content, locale), name, 'xlsx');
}
