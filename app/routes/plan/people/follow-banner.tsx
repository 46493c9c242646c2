import type { CSSProperties } from 'react';
import { FOLLOW_WORDS } from '#app/i18n/follow-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { Follow } from './use-follow.ts';

/** Tells who follows this person. */
export function FollowedBy({ follow: { followers } }: { follow: Follow }) {
  const words = useWords(FOLLOW_WORDS);
  return (
    <div role="status" className="followed-by no-print">
      {followers.length > 0 && words.followedBy({ names: followers.join(', ') })}
    </div>
  );
}

/** Says whom one follows, and ends it. It stands outside of all other parts, whose backgrounds would hold its frame. */
export function FollowBanner({ follow: { person, end } }: { follow: Follow }) {
  const words = useWords(FOLLOW_WORDS);
  if (person === undefined) return null;
  return (
    <div style={{ '--person': person.color } as CSSProperties} className="follow-frame no-print">
      <p className="follow-banner">
        <span role="status">{words.following({ name: person.name })}</span>
        <button type="button" onClick={end}>
          {words.end}
        </button>
      </p>
    </div>
  );
}
