import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SquarePen } from 'lucide-react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import { localDay } from '#app/domain/day.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Panel } from '#app/ui/panel.tsx';
import { PasteForm } from './paste-form.tsx';
import { ProblemTable } from './problem-table.tsx';
import { Template } from './template.tsx';
import { UploadForm } from './upload-form.tsx';
import { takeIn } from './upload.server.ts';
import { UPLOAD_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => UPLOAD_WORDS[locale].title);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'write');
  return { cluster, today: localDay(context.now()) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'write');
  const taken = await takeIn(request, context, person, cluster);
  if (taken.ok) return redirect(taken.value);
  const isTooLarge = taken.problem.is === 'not-received' && taken.problem.problem.code === 'upload.too-large';
  return data(taken.problem, { status: isTooLarge ? 413 : 422 });
}

export default function NewBenchmark() {
  const { cluster, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useWords(UPLOAD_WORDS);
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.title}
        crumbs={[{ label: cluster.name, to: `/cluster/${cluster.id}` }]}
        lead={words.lead}
        actions={
          <LinkButton look="secondary" to={`/cluster/${cluster.id}/benchmarks/form`}>
            <SquarePen aria-hidden />
            {words.byHand}
          </LinkButton>
        }
      />
      <div className="page grid grid-cols-1 items-start gap-6 py-6 sm:py-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {refused?.is === 'not-a-sheet' && (
          <div className="lg:col-span-2">
            <ProblemTable
              problems={refused.problems}
              fileName={refused.pasted === null ? refused.fileName : words.table.pasted}
            />
          </div>
        )}
        <div className="grid gap-6">
          <Panel>
            <UploadForm today={today} refused={refused?.pasted === null ? refused : undefined} />
          </Panel>
          <Panel id="paste" title={words.paste.title}>
            <PasteForm today={today} refused={refused !== undefined && refused.pasted !== null ? refused : undefined} />
          </Panel>
        </div>
        <Template clusterId={cluster.id} />
      </div>
    </main>
  );
}
