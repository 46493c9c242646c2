import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import { useLocale } from '#app/i18n/words.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { UnofficialMark } from '#app/ui/unofficial-mark.tsx';
import { CandidatesPanel } from './candidates-panel.tsx';
import { Done } from './done.tsx';
import { IndicatorHistory } from './indicator-history.tsx';
import { Meaning } from './meaning.tsx';
import { Others } from './others.tsx';
import { readIndicatorPage } from './queries.server.ts';

/** One indicator of one cluster: how it went, what it means, what is done about it. [PE3] As the cluster's own page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const cluster = await requireCluster(context, person, params['clusterId'], 'read');
  const page = await readIndicatorPage(context, cluster, params['code'] ?? '');
  if (page === undefined) throw new Response(null, { status: 404 });
  return { cluster, ...page };
}

export type IndicatorData = Awaited<ReturnType<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (locale) => data?.indicator.name[locale]);

export default function ClusterIndicator() {
  const page: IndicatorData = useLoaderData<typeof loader>();
  const locale = useLocale();
  const { cluster, indicator, set } = page;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={indicator.name[locale]}
        crumbs={[{ label: cluster.name, to: `/cluster/${cluster.id}` }]}
        lead={`${indicator.code} – ${set.name[locale]}`}
      >
        {!set.isOfficial && <UnofficialMark isExplained />}
      </PageHeader>
      <div className="page grid grid-cols-1 items-start gap-6 py-6 sm:py-8 lg:grid-cols-[minmax(0,1fr)_minmax(19rem,24rem)]">
        <div className="grid min-w-0 gap-6">
          <IndicatorHistory page={page} />
          <Done page={page} />
          <CandidatesPanel page={page} />
        </div>
        <div className="grid gap-6">
          <Others page={page} />
          <Meaning page={page} />
        </div>
      </div>
    </main>
  );
}
