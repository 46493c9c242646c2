import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { Register } from './text-register.ts';
import { TwoValues } from './two-values.tsx';

/** Two people wrote in one field at once: both values, and the choice between them. */
export function ConflictNote({
  conflict,
  otherName,
  shown = (text) => text,
  onChoose,
}: {
  conflict: NonNullable<Register['conflict']>;
  /** Null where nobody knows who it was. */
  otherName: string | null;
  /** How a value of this field is written. */
  shown?: (text: string) => string;
  onChoose: (text: string) => void;
}) {
  const { conflict: words } = useWords(ACTION_WORDS);
  const { mine, theirs } = conflict;
  return (
    <TwoValues
      choices={[
        { label: words.keepMine, take: () => onChoose(mine) },
        { label: words.takeTheirs, take: () => onChoose(theirs) },
      ]}
    >
      {words.theirs({ name: otherName, text: shown(theirs) })} {words.mine({ text: shown(mine) })}
    </TwoValues>
  );
}
