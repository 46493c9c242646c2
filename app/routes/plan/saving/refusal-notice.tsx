import { useLocation } from '@remix-run/react';
import { SAVED_WORDS } from '#app/i18n/saved-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { OpenDocument } from '#app/sync/open-document.ts';
import { useDocumentState } from '#app/sync/use-plan.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { refusalReason, waitsForSignIn } from './saved-look.ts';

/** Why the server ended the connection, and the way on. */
export function RefusalNotice({ open }: { open: OpenDocument | undefined }) {
  const state = useDocumentState(open);
  const { refused } = useWords(SAVED_WORDS);
  const { pathname } = useLocation();
  if (state.refusal === undefined) return null;
  const reason = refusalReason(state.refusal.code);
  return (
    <Notice
      tone={state.saved.is === 'not-saved' ? 'danger' : 'warning'}
      title={refused[reason].title}
      // In sight wherever one was writing.
      className="sticky top-16 z-10 items-center max-sm:top-32"
      action={
        reason === 'signedOut' ? (
          <LinkButton to={`/sign-in?to=${encodeURIComponent(pathname)}`} size="small" reloadDocument>
            {refused.signedOut.signIn}
          </LinkButton>
        ) : (
          <Button size="small" look="secondary" onClick={() => window.location.reload()}>
            {refused.reload}
          </Button>
        )
      }
    >
      <p>{refused[reason].text}</p>
      {state.saved.is === 'not-saved' && (
        <p className="font-[560]">{waitsForSignIn(state) ? refused.waitsForSignIn : refused.unstored}</p>
      )}
    </Notice>
  );
}

/** [OF8] Edits on this device that a reader cannot have stored, and that are not shown. */
export function WithheldNotice({ open }: { open: OpenDocument | undefined }) {
  const hasWithheld = useDocumentState(open, (state) => state.hasWithheld);
  const { withheldNotice: words } = useWords(SAVED_WORDS);
  if (!hasWithheld) return null;
  return (
    <Notice tone="danger" title={words.title}>
      <p>{words.text}</p>
    </Notice>
  );
}
