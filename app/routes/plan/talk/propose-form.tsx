import { useId, useRef, useState } from 'react';
import { valueLimit } from '#app/document/apply-change.ts';
import { allowedStatuses, type Action } from '#app/domain/action.ts';
import { CHANGEABLE, fieldValue, readFieldValue, type ChangeableField } from '#app/domain/proposed-change.ts';
import { fail } from '#app/domain/result.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { DateInput, Select, TextArea } from '#app/ui/control.tsx';
import { Composer } from './composer.tsx';
import { usePlaceWords } from './place-words.ts';
import { useTalk } from './talk-context.ts';
import { useDraft } from './use-draft.ts';
import { useSendingId } from './use-sending-id.ts';
import { TALK_WORDS } from './words.ts';

/** Another value for a field, in the control that its kind asks for, and why. */
export function ProposeForm({ action, field }: { action: Action; field: ChangeableField }) {
  const words = useWords(TALK_WORDS);
  const { planId, personId, start, begin } = useTalk();
  const { fieldName } = usePlaceWords();
  // What this person saw when they began: others may change the field meanwhile.
  const [seen] = useState(() => fieldValue(action, field));
  const [threadId, answered] = useSendingId();
  const key = `${action.id}:${field}:value`;
  const draft = useDraft(`talk:${personId}:${planId}:${key}`, firstValue(action, field));
  const { text: value, write } = draft;
  // Whether another value was written while the last one was on its way.
  const isLeft = useRef(false);
  const read = readFieldValue(field, value, valueLimit(field));

  return (
    <>
      <ValueInput
        action={action}
        field={field}
        label={words.propose.label({ field: fieldName(field) })}
        value={value}
        onChange={write}
      />
      <Composer
        draftKey={`${action.id}:${field}:why`}
        label={words.propose.why}
        sendLabel={words.propose.send}
        mayBeEmpty
        onCancel={() => begin(null)}
        onSent={() => {
          if (!isLeft.current) begin(null);
        }}
        onSend={async (comment) => {
          if (read === undefined) return fail({ code: 'change.not-possible' });
          const sent = await start({
            id: threadId(),
            actionId: action.id,
            field,
            anchor: null,
            change: { value: read, seen },
            comment: comment.text === '' ? null : comment,
          });
          answered(sent);
          if (sent.ok) isLeft.current = !draft.stored(value, true);
          return sent;
        }}
      />
    </>
  );
}

/** Where there is but one way on, it is there already. */
const firstValue = (action: Action, field: ChangeableField): string =>
  CHANGEABLE[field] === 'status'
    ? (allowedStatuses(action.status).find((status) => status !== action.status) ?? '')
    : (fieldValue(action, field) ?? '');

function ValueInput({
  action,
  field,
  label,
  value,
  onChange,
}: {
  action: Action;
  field: ChangeableField;
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const { status: statuses } = useWords(ACTION_WORDS);
  const control = {
    id,
    value,
    autoFocus: true,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-[560]">
        {label}
      </label>
      {CHANGEABLE[field] === 'text' && <TextArea rows={2} maxLength={valueLimit(field)} {...control} />}
      {CHANGEABLE[field] === 'day' && <DateInput max="2999-12-31" {...control} />}
      {CHANGEABLE[field] === 'status' && (
        <Select {...control}>
          {allowedStatuses(action.status)
            .filter((status) => status !== action.status)
            .map((status) => (
              <option key={status} value={status}>
                {statuses[status]}
              </option>
            ))}
        </Select>
      )}
    </div>
  );
}
