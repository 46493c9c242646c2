import type { Forum } from '#app/data/forums.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SCORECARD_WORDS } from './words.ts';

/** Before the first round. */
export function NoRound({ forum }: { forum: Forum }) {
  const words = useWords(SCORECARD_WORDS);
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader title={words.title} crumbs={[{ label: forum.name, to: `/forum/${forum.id}` }]} />
      <div className="page py-8">
        <EmptyState
          title={words.noRound.title}
          action={<LinkButton to={`/forum/${forum.id}/rounds`}>{words.noRound.action}</LinkButton>}
        >
          {words.noRound.text}
        </EmptyState>
      </div>
    </main>
  );
}
