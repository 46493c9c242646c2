import { MessageSquareText } from 'lucide-react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { talkCount, useTalk } from './talk-context.ts';
import { UnreadDot } from './unread-dot.tsx';
import { TALK_WORDS } from './words.ts';

/** Opens and closes the comments, and says how many are unread. */
export function TalkButton() {
  const words = useWords(TALK_WORDS);
  const talk = useTalk();
  const { open, unread } = talkCount(talk, () => true);
  return (
    <Button
      size="small"
      look={talk.isOpen ? 'primary' : 'secondary'}
      id="talk-button"
      aria-expanded={talk.isOpen}
      aria-label={words.open({ n: open, unread })}
      onClick={() => (talk.isOpen ? talk.close() : talk.open())}
    >
      <MessageSquareText aria-hidden />
      <span className="max-sm:hidden">{words.title}</span>
      {open > 0 && <span className="tabular-nums">{open}</span>}
      {unread > 0 && <UnreadDot n={unread} />}
    </Button>
  );
}
