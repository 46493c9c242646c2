import { useId, type ReactNode } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { DescribedBy, useDescribedBy } from '#app/ui/described-by.ts';
import { useFindingsAt } from './check-context.ts';
import { CHECK_WORDS } from './words.ts';

/** A field with a dotted line where the check has found something; its words are the field's description. */
export function FieldMark({
  placeId,
  field,
  children,
}: {
  /** Null: the plan's own text. */
  placeId: string | null;
  field: string;
  children: ReactNode;
}) {
  const id = useId();
  const words = useWords(CHECK_WORDS);
  const found = useFindingsAt(placeId, field);
  const isMarked = found.length > 0;
  const described = useDescribedBy(isMarked ? id : undefined);
  return (
    <div className={isMarked ? 'checked is-marked' : 'checked'} data-place={placeId ?? ''} data-field={field}>
      <DescribedBy.Provider value={described}>{children}</DescribedBy.Provider>
      {isMarked && (
        <p id={id} className="check-note no-print">
          {found.map(({ code }) => words.finding[code]).join('. ')}.
        </p>
      )}
    </div>
  );
}
