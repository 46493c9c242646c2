import { ArrowRight } from 'lucide-react';
import type { Plain } from '#app/domain/plain.ts';
import { shortened, wordDifference } from '#app/domain/word-difference.ts';
import { PLAN_FIELD_WORDS } from '#app/i18n/plan-field-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Inserted, Removed, Runs } from './runs.tsx';
import { itemsOf, type Names } from './value-text.ts';

/** Longer texts are shown around their changes only. */
const WHOLE_TEXT = 2_000;

/** What a field said and says: texts word by word, sets item by item, other values before and after. */
export function FieldDifference({
  field,
  before,
  after,
  names,
}: {
  field: string;
  before: Plain;
  after: Plain;
  names: Names;
}) {
  const words = useWords(PLAN_FIELD_WORDS);
  const locale = useLocale();
  if (isText(before) && isText(after) && /\s/.test(`${before ?? ''}${after ?? ''}`)) {
    const runs = wordDifference(before ?? '', after ?? '');
    const length = (before ?? '').length + (after ?? '').length;
    return <Runs runs={length > WHOLE_TEXT ? shortened(runs) : runs} />;
  }
  const [then, now] = [itemsOf(field, before, locale, names), itemsOf(field, after, locale, names)];
  if (isMany(before) || isMany(after)) {
    const gone = then.filter((item) => !now.includes(item));
    const come = now.filter((item) => !then.includes(item));
    return (
      <span className="flex flex-wrap gap-x-3 gap-y-1">
        {gone.map((item) => (
          <Removed key={`-${item}`}>{item}</Removed>
        ))}
        {come.map((item) => (
          <Inserted key={`+${item}`}>{item}</Inserted>
        ))}
        {gone.length + come.length === 0 && <span>{now.join(', ')}</span>}
      </span>
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {then.length === 0 ? <span className="text-muted">{words.nothing}</span> : <Removed>{then.join(', ')}</Removed>}
      <ArrowRight aria-hidden className="text-muted size-4 shrink-0" />
      {now.length === 0 ? <span className="text-muted">{words.nothing}</span> : <Inserted>{now.join(', ')}</Inserted>}
    </span>
  );
}

const isText = (value: Plain): value is string | null => value === null || typeof value === 'string';
const isMany = (value: Plain): boolean => typeof value === 'object' && value !== null;
