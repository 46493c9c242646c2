import type { ReactNode } from 'react';
import type { Run } from '#app/domain/word-difference.ts';
import { PLAN_FIELD_WORDS } from '#app/i18n/plan-field-words.ts';
import { useWords } from '#app/i18n/words.ts';

/** What was put in: underlined, so that nobody needs the colour; said aloud by name. */
export function Inserted({ children }: { children: ReactNode }) {
  const words = useWords(PLAN_FIELD_WORDS);
  return (
    <ins className="bg-success-soft text-success rounded-sm px-0.5 underline decoration-2 underline-offset-3 [overflow-wrap:anywhere]">
      <span className="sr-only">{words.inserted}</span>
      {children}
    </ins>
  );
}

/** What was taken out: struck through. */
export function Removed({ children }: { children: ReactNode }) {
  const words = useWords(PLAN_FIELD_WORDS);
  return (
    <del className="bg-danger-soft text-danger rounded-sm px-0.5 line-through decoration-2 [overflow-wrap:anywhere]">
      <span className="sr-only">{words.removed}</span>
      {children}
    </del>
  );
}

/** A text with what was taken out and put in, in its place. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return (
    <span className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {runs.map(({ is, text }, index) => {
        if (is === 'same') return <span key={index}>{text}</span>;
        return is === 'added' ? <Inserted key={index}>{text}</Inserted> : <Removed key={index}>{text}</Removed>;
      })}
    </span>
  );
}
