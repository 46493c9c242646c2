import { useBeforeUnload, useBlocker } from '@remix-run/react';
import { useCallback, useEffect } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { ConfirmDialog } from '#app/ui/dialog.tsx';
import { savingWord, type DraftSaving } from './draft-saving.ts';
import { FORM_WORDS } from './words.ts';

/** Holds whoever leaves until what they typed is stored; asks only where that fails. */
export function DraftLeaveGuard({ saving, flush }: { saving: DraftSaving; flush: () => void }) {
  const { leave } = useWords(FORM_WORDS);
  const word = savingWord(saving);
  useBeforeUnload(
    useCallback(
      (event) => {
        if (word !== 'saved') event.preventDefault();
      },
      [word],
    ),
  );
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => word !== 'saved' && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (word === 'saved') blocker.proceed();
    else if (word === 'saving') flush();
  }, [blocker, word, flush]);
  return (
    <ConfirmDialog
      title={leave.title}
      isOpen={blocker.state === 'blocked' && word === 'notSaved'}
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
