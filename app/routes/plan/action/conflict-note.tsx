import { GitCompareArrows } from 'lucide-react';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import type { Register } from './text-register.ts';

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
    <div role="status" className="text-small bg-warning-soft rounded-control mt-1.5 flex gap-2 px-3 py-2">
      <GitCompareArrows aria-hidden className="text-warning mt-0.5 size-4 shrink-0" />
      <div className="grid gap-1.5">
        <p>
          {words.theirs({ name: otherName, text: shown(theirs) })} {words.mine({ text: shown(mine) })}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button look="secondary" size="small" onClick={() => onChoose(mine)}>
            {words.keepMine}
          </Button>
          <Button look="secondary" size="small" onClick={() => onChoose(theirs)}>
            {words.takeTheirs}
          </Button>
        </div>
      </div>
    </div>
  );
}
