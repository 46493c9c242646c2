import type { Named } from '#app/domain/mentions.ts';
import { classes } from '#app/ui/classes.ts';

/** Whom one may mention, under the text in which their name is being written. */
export function MentionList({
  id,
  label,
  people,
  at,
  onPick,
}: {
  id: string;
  label: string;
  people: readonly Named[];
  /** Which of them Enter picks. */
  at: number;
  onPick: (person: Named) => void;
}) {
  return (
    <ul id={id} role="listbox" aria-label={label} className="talk-mentions">
      {people.map((person, index) => (
        <li
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className={classes(index === at && 'is-at')}
          // The text keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(person)}
        >
          {person.name}
        </li>
      ))}
    </ul>
  );
}
