import type { ReactNode } from 'react';
import type { SUGGESTION_MARKS } from '#app/document/rich-text-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { WRITING_WORDS } from '#app/i18n/writing-words.ts';

/** [TX10] Words that somebody suggests, told from those that stand, to the eye and to screen readers. */
export function Suggested({
  is,
  attributes,
  children,
}: {
  is: (typeof SUGGESTION_MARKS)[number];
  attributes: Readonly<Record<string, unknown>>;
  children: ReactNode;
}) {
  const { suggest: words } = useWords(WRITING_WORDS);
  const isInsert = is === 'suggestedInsert';
  const Tag = isInsert ? 'ins' : 'del';
  const by = [attributes['label'], attributes['on']].filter((part) => typeof part === 'string' && part !== '');
  return (
    <Tag className="suggested" title={by.join(', ')}>
      <span className="sr-only">{isInsert ? words.inserted : words.deleted}</span>
      {children}
    </Tag>
  );
}
