import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Changes } from './changes.tsx';
import { CompareHead } from './compare-head.tsx';
import { readComparison } from './queries.server.ts';
import { COMPARE_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => COMPARE_WORDS[locale].title);

/** Two of a cluster's benchmarks side by side. [PE3] As the cluster's own page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'read');
  const query = new URL(request.url).searchParams;
  const page = await readComparison(context.db, cluster.id, { from: query.get('from'), to: query.get('to') });
  if (page === undefined) throw new Response(null, { status: 404 });
  return { cluster, ...page };
}

export type CompareData = Awaited<ReturnType<typeof loader>>;

export default function BenchmarkCompare() {
  const page: CompareData = useLoaderData<typeof loader>();
  const words = useWords(COMPARE_WORDS);
  const { cluster, comparison } = page;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader title={words.title} crumbs={[{ label: cluster.name, to: `/cluster/${cluster.id}` }]}>
        {page.choices.length > 1 && <CompareHead page={page} />}
      </PageHeader>
      <div className="page grid gap-6 py-6 sm:py-8">
        {comparison === null ? (
          <EmptyState title={words.needTwo.title}>{words.needTwo.text}</EmptyState>
        ) : (
          <Changes comparison={comparison} clusterId={cluster.id} />
        )}
      </div>
    </main>
  );
}
