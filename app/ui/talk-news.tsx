import { useMatches } from '@remix-run/react';
import { MessageSquareText } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { TALK_NEWS_WORDS } from '#app/i18n/talk-news-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Menu, MenuItem } from './menu.tsx';

/** A plan with comments that the person has not read. */
export interface PlanNews {
  readonly planId: string;
  readonly title: string;
  /** Whose plan it is, since many are called alike. */
  readonly owner: string;
  readonly unread: number;
  readonly isMentioned: boolean;
}

/** The way to comments that one has not read; of the plan that is open its own page tells. */
export function TalkNews({ news }: { news: readonly PlanNews[] }) {
  const words = useWords(TALK_NEWS_WORDS);
  const { planId } = useMatches().at(-1)?.params ?? {};
  const others = news.filter((one) => one.planId !== planId);
  const n = others.reduce((sum, { unread }) => sum + unread, 0);
  if (n === 0) return null;
  return (
    <Menu
      label={words.menu}
      trigger={
        <AriaButton
          aria-label={words.label({ n })}
          className="rounded-control flex min-h-11 items-center gap-1.5 px-2 hover:bg-white/10"
        >
          <MessageSquareText aria-hidden className="size-5" />
          <span
            aria-hidden
            className="bg-heather text-small rounded-full px-1.5 font-[680] text-[#0b2a31] tabular-nums"
          >
            {n > 99 ? '99+' : n}
          </span>
        </AriaButton>
      }
    >
      {others.map((one) => (
        <MenuItem key={one.planId} href={`/plan/${one.planId}#talk`} textValue={`${one.owner} ${one.title}`}>
          <span className="grid">
            <span className="font-[560]">{one.owner}</span>
            <span className="text-small text-muted">{one.title}</span>
            <span className="text-small">
              {words.unread({ n: one.unread })}
              {one.isMentioned && ` · ${words.isMentioned}`}
            </span>
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
