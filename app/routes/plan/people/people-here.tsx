import { CloudOff } from 'lucide-react';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { PersonHere } from '#app/sync/use-people.ts';
import { FOLLOW_WORDS } from '#app/i18n/follow-words.ts';
import { Avatar } from './avatar.tsx';
import type { Follow } from './use-follow.ts';
import { PeopleContext } from '#app/routes/plan/plan-context.ts';

const SHOWN = 5;

/** The others who have the plan open; somebody with two windows stands there once. */
export function PeopleHere({ follow }: { follow: Follow }) {
  const { people: words } = useWords(PLAN_WORDS);
  const followWords = useWords(FOLLOW_WORDS);
  const others = oncePerPerson(PeopleContext.use());
  if (others.length === 0) return null;
  const more = others.slice(SHOWN);
  return (
    <ul aria-label={words.here} className="flex items-center -space-x-1.5">
      {others.slice(0, SHOWN).map((person) => {
        const { personId, name, color, hasUnstored } = person;
        const isFollowed = follow.person?.personId === personId;
        const what = followWords.follow({ name });
        return (
          <li key={personId} className="relative">
            <button
              type="button"
              aria-label={hasUnstored ? `${what}. ${words.hasUnstored({ name })}` : what}
              aria-pressed={isFollowed}
              onClick={() => (isFollowed ? follow.end() : follow.toggle(person))}
              className="follow-button"
            >
              <Avatar name={hasUnstored ? words.hasUnstored({ name }) : name} initialsOf={name} color={color} />
            </button>
            {hasUnstored && <CloudOff aria-hidden className="unstored-mark" />}
          </li>
        );
      })}
      {more.length > 0 && (
        <li title={more.map(({ name }) => name).join(', ')} className="text-small text-muted pl-3 whitespace-nowrap">
          {words.andMore({ n: more.length })}
        </li>
      )}
    </ul>
  );
}

function oncePerPerson(people: readonly PersonHere[]): readonly PersonHere[] {
  const once = new Map<string, PersonHere>();
  for (const person of people) {
    const there = once.get(person.personId);
    once.set(person.personId, { ...person, hasUnstored: person.hasUnstored || there?.hasUnstored === true });
  }
  return [...once.values()];
}
