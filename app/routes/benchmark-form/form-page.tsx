import { Upload } from 'lucide-react';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { DraftForm } from './draft-form.tsx';
import type { FormAnswer } from './form-answer.ts';
import type { FormPageData } from './route.tsx';
import { FORM_WORDS } from './words.ts';

export function FormPage({ page, said }: { page: FormPageData; said: FormAnswer | undefined }) {
  const words = useWords(FORM_WORDS);
  const { cluster, set, draft, round } = page;
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.title}
        crumbs={[{ label: cluster.name, to: `/cluster/${cluster.id}` }]}
        lead={
          <>
            <p>{words.lead}</p>
            {round !== null && <p className="text-body mt-2">{words.forRound({ name: round.name })}</p>}
          </>
        }
        actions={
          <LinkButton look="secondary" to={`/cluster/${cluster.id}/benchmarks/new`}>
            <Upload aria-hidden />
            {words.upload}
          </LinkButton>
        }
      />
      <div className="page grid grid-cols-1 gap-6 py-6 sm:py-8">
        {set === undefined || draft === null ? (
          <EmptyState title={words.noSet}>{words.noSetText}</EmptyState>
        ) : (
          <>
            <DraftForm set={set} page={page} pageDraft={draft} answered={said} />
            {draft.updatedAt !== null && <DiscardDraft setId={set.id} />}
          </>
        )}
      </div>
    </main>
  );
}
