import { useSyncExternalStore } from 'react';
import type { PutBack } from '#app/document/put-back.ts';
import { OFFLINE_WORDS } from '#app/i18n/offline-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { PutBacks } from '#app/sync/use-plan.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** [DO11] What others removed while this person wrote in it, and that it was put back; until they say they know. */
export function PutBackNotice({ putBacks }: { putBacks: PutBacks | undefined }) {
  const words = useWords(OFFLINE_WORDS).putBack;
  const all = useSyncExternalStore(putBacks?.subscribe ?? subscribeToNothing, putBacks?.get ?? getNone, getNone);
  if (all.length === 0) return null;
  const sentence = ({ kind, what, title }: PutBack) => {
    const named = { title: title.trim() === '' ? words.untitled : title };
    if (kind === 'action') return words.action[what](named);
    return what === 'all' ? words.goal.all(named) : words.goal.words(named);
  };
  return (
    <Notice
      tone="warning"
      title={words.title}
      action={
        <Button size="small" look="secondary" onClick={putBacks?.dismiss}>
          {words.understood}
        </Button>
      }
    >
      {[...new Set(all.map(sentence))].map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}

const NONE: readonly PutBack[] = [];
const getNone = () => NONE;
const subscribeToNothing = () => () => undefined;
