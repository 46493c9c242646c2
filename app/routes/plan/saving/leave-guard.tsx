import { useBeforeUnload, useBlocker } from '@remix-run/react';
import { useCallback } from 'react';
import { SAVED_WORDS } from '#app/i18n/saved-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { hasAgreedToLeave } from '#app/offline/forget.ts';
import type { OpenDocument } from '#app/sync/open-document.ts';
import { useDocumentState } from '#app/sync/use-plan.ts';
import { ConfirmDialog } from '#app/ui/dialog.tsx';
import { losesEditsOnLeaving } from './saved-look.ts';

/** Asks before leaving, only where that could cost edits. */
export function LeaveGuard({ open }: { open: OpenDocument | undefined }) {
  const isNotSaved = useDocumentState(open, ({ saved }) => saved.is === 'not-saved');
  const { leave } = useWords(SAVED_WORDS);
  const isRisky = useDocumentState(open, losesEditsOnLeaving);
  useBeforeUnload(
    useCallback(
      (event) => {
        if (isRisky && !hasAgreedToLeave()) event.preventDefault();
      },
      [isRisky],
    ),
  );
  // Within the product, what is on its way arrives also when another page is shown.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isNotSaved && isRisky && currentLocation.pathname !== nextLocation.pathname,
  );
  return (
    <ConfirmDialog
      title={leave.title}
      isOpen={blocker.state === 'blocked'}
      confirmLabel={leave.confirm}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => {
        if (blocker.state === 'blocked') blocker.reset();
      }}
    >
      {leave.text}
    </ConfirmDialog>
  );
}
