import { useRouteLoaderData } from '@remix-run/react';
import { LogOut } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { OFFLINE_WORDS } from '#app/i18n/offline-words.ts';
import { SHELL_WORDS } from '#app/i18n/shell-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { localCopies } from '#app/sync/local-copy.ts';
import { ConfirmDialog } from '#app/ui/dialog.tsx';
import { agreeToLeave, forgetThisDevice } from './forget.ts';
import { OFFLINE_PATH } from './kept.ts';

interface Question {
  readonly isOnline: boolean;
  /** How many plans have edits that are stored nowhere but here, and how many of them are somebody else's. */
  readonly unstored: number;
  readonly others: number;
}

/** [OF5] Signing out has this device forgotten, and asks first where that loses edits or cannot be finished. */
export function SignOut() {
  const words = useWords(SHELL_WORDS);
  const form = useRef<HTMLFormElement>(null);
  const [question, setQuestion] = useState<Question>();
  const personId = usePersonId();

  async function ask(event: FormEvent) {
    event.preventDefault();
    const unstored = (await localCopies().catch(() => [])).filter((copy) => copy.hasUnstored);
    const isOnline = navigator.onLine;
    if (isOnline && unstored.length === 0) return leave(true);
    const others = unstored.filter((copy) => copy.personId !== personId).length;
    setQuestion({ isOnline, unstored: unstored.length, others });
  }

  async function leave(isOnline: boolean) {
    agreeToLeave();
    await forgetThisDevice(isOnline);
    if (isOnline) form.current?.submit();
    else window.location.assign(OFFLINE_PATH);
  }

  return (
    // The whole page anew: nothing of this person stays in its memory.
    <form ref={form} method="post" action="/sign-out" onSubmit={(event) => void ask(event)}>
      <button className="rounded-control hover:bg-sunken flex min-h-11 w-full items-center gap-2.5 px-2 text-left">
        <LogOut aria-hidden className="size-4.5" />
        {words.signOut}
      </button>
      {question !== undefined && (
        <Ask
          question={question}
          onConfirm={() => void leave(question.isOnline)}
          onClose={() => setQuestion(undefined)}
        />
      )}
    </form>
  );
}

function Ask({
  question: { isOnline, unstored, others },
  ...answers
}: {
  question: Question;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { signOut: words } = useWords(OFFLINE_WORDS);
  return (
    <ConfirmDialog
      isOpen
      title={isOnline ? words.title : words.offlineTitle}
      confirmLabel={isOnline ? words.confirm : words.offlineConfirm}
      {...answers}
    >
      {isOnline ? <p>{words.text({ n: unstored })}</p> : <p>{words.offlineText}</p>}
      {!isOnline && unstored > 0 && (
        <p className="text-ink mt-2 font-[560]">{words.offlineUnstored({ n: unstored })}</p>
      )}
      {others > 0 && <p className="mt-2">{words.others({ n: others })}</p>}
    </ConfirmDialog>
  );
}

function usePersonId(): string | undefined {
  const root = useRouteLoaderData('root') as { person: { id: string } | null } | undefined;
  return root?.person?.id;
}
