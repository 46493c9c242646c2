import type { CSSProperties, ReactNode } from 'react';
import { FieldMark } from '#app/routes/plan/check/field-mark.tsx';
import { FieldTalk } from '#app/routes/plan/talk/field-talk.tsx';
import { usePeopleAt } from '#app/routes/plan/plan-context.ts';

/** A field with a coloured ring and the names of the others who are in it. */
export function PlaceRing({
  actionId,
  field,
  children,
}: {
  actionId: string | null;
  field: string;
  children: ReactNode;
}) {
  const here = usePeopleAt(actionId, field);
  const [first] = here;
  return (
    <div
      data-place={`${actionId ?? ''}/${field}`}
      className={first === undefined ? 'place' : 'place is-taken'}
      style={first === undefined ? undefined : ({ '--person': first.color } as CSSProperties)}
    >
      <FieldMark placeId={actionId} field={field}>
        {children}
      </FieldMark>
      <FieldTalk actionId={actionId} field={field} />
      {here.length > 0 && <span className="place-names">{[...new Set(here.map(({ name }) => name))].join(', ')}</span>}
    </div>
  );
}
