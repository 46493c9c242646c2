import { Upload } from 'lucide-react';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PreviewForm } from './preview-form.tsx';
import type { PreviewPageData } from './route.tsx';
import { PREVIEW_WORDS } from './words.ts';

export function PreviewPage({ page }: { page: PreviewPageData }) {
  const words = useWords(PREVIEW_WORDS);
  const { cluster, found } = page;
  const upload = `/cluster/${cluster.id}/benchmarks/new`;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.title}
        crumbs={[{ label: cluster.name, to: `/cluster/${cluster.id}` }]}
        lead={found === null ? undefined : words.lead({ file: found.preview.fileName ?? words.pasted })}
        actions={
          <LinkButton look="secondary" to={upload}>
            <Upload aria-hidden />
            {words.another}
          </LinkButton>
        }
      />
      <div className="page grid grid-cols-1 gap-6 py-6 sm:py-8">
        {found === null ? (
          <EmptyState title={words.gone} action={<LinkButton to={upload}>{words.upload}</LinkButton>}>
            {words.goneText}
          </EmptyState>
        ) : (
          <PreviewForm page={page} found={found} />
        )}
      </div>
    </main>
  );
}
