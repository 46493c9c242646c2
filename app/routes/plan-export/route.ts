import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requirePlan } from '#app/auth/require-plan.server.ts';
import { planReaders } from '#app/data/plan-readers.server.ts';
import { planTalk } from '#app/domain/permission.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { writePdf } from '#app/pdf/write-pdf.server.ts';
import { download } from '#app/sheet/download.server.ts';
import { writePlanXlsx } from '#app/sheet/write-plan.server.ts';
import { fileName } from './file-name.ts';
import { planPaper } from './plan-paper.ts';
import { planWorkbook } from './plan-workbook.ts';
import { readPlanFile } from './read-file.server.ts';
import { PLAN_EXPORT_WORDS } from './words.ts';
import { writeDocx } from './write-docx.server.ts';
import { writePlanJson } from './write-json.ts';
import { writeMarkdown } from './write-markdown.ts';

const KINDS = ['docx', 'pdf', 'xlsx', 'md', 'json'] as const;

/** [EX1] `?as=docx|pdf|xlsx|md|json[&history=1][&comments=1]`: the plan as a file, for those who may read it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const { access, ...plan } = await requirePlan(context, person, params['planId'], 'read');
  const url = new URL(request.url);
  const as = KINDS.find((known) => known === url.searchParams.get('as'));
  if (as === undefined) throw new Response(null, { status: 400 });
  const locale = localeOfRequest(request.headers, person.locale);
  const words = PLAN_EXPORT_WORDS[locale];
  const readsComments = planTalk(person.memberships, plan) !== 'none';
  const read = await readPlanFile(context, plan, {
    withHistory: url.searchParams.get('history') === '1',
    comments:
      readsComments && url.searchParams.get('comments') === '1'
        ? { reader: person.personId, unknown: words.person }
        : null,
  });
  if (read === null) throw new Response(null, { status: 500 });
  const { file, seq } = read;
  const name = fileName(`${words.fileName}-${file.owner}`, file.today);
  switch (as) {
    case 'docx':
      return download(
        await writeDocx(planPaper(file, locale), context.now(), { author: words.product, pageOf: words.pageOf }),
        name,
        as,
      );
    case 'pdf': {
      const { blocks, ...paper } = planPaper(file, locale);
      return download(await writePdf({ ...paper, body: blocks, tables: [], isUpright: true }, context.now()), name, as);
    }
    case 'md':
      return download(writeMarkdown(planPaper(file, locale)), name, as);
    case 'json':
      return download(writePlanJson(plan, access, seq, file), name, as);
    case 'xlsx': {
      const people = await planReaders(context.db, plan, context.now());
      const address = new URL(`/plan/${plan.id}`, url).href;
      return download(
        await writePlanXlsx(planWorkbook(plan, seq, file, { locale, people, address }), locale),
        name,
        as,
      );
    }
  }
}
