import { useWords } from '#app/i18n/words.ts';
import { SetButton } from './set-forms.tsx';
import { SETS_WORDS } from './words.ts';

/** Opens before it asks, so that one slip deletes nothing; works without scripts. */
export function DeleteDraft({ forumId, setId }: { forumId: string; setId: string }) {
  const words = useWords(SETS_WORDS).remove;
  return (
    <details className="no-print">
      <summary className="link text-danger w-fit">{words.summary}</summary>
      <div className="mt-3 grid justify-items-start gap-3">
        <p className="text-muted">{words.text}</p>
        <SetButton forumId={forumId} setId={setId} intent="delete" look="danger">
          {words.confirm}
        </SetButton>
      </div>
    </details>
  );
}
