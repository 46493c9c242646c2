import { Plus } from 'lucide-react';
import { SET_FIELD_WORDS } from '#app/i18n/set-field-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { rowField, rowIntent, type FormRow } from '#app/routes/indicator-set/form-rows.ts';
import type { PlacedProblems } from '#app/routes/indicator-set/problems-at.ts';
import { RowButtons } from '#app/routes/indicator-set/row-buttons.tsx';
import { SetInput } from '#app/routes/indicator-set/set-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { INDICATOR_WORDS } from './words.ts';

/** The levels of a choice; they are shown from the lowest, whatever order they are typed in. */
export function LevelRows({ rows, problems }: { rows: readonly FormRow[]; problems: PlacedProblems }) {
  const words = useWords(INDICATOR_WORDS).levels;
  const { fields, parts } = useWords(SET_FIELD_WORDS);
  return (
    <fieldset className="border-line mt-6 border-t pt-5">
      <legend className="float-left font-[640]">{parts.levels}</legend>
      <p className="text-muted measure clear-both">{words.lead}</p>
      <ul className="divide-line divide-y">
        {rows.map(({ key, values }, index) => (
          <li
            key={key}
            className="grid items-start gap-x-4 gap-y-3 py-4 md:grid-cols-[7rem_minmax(0,1fr)_minmax(0,1fr)_auto]"
          >
            {(['value', 'nameNb', 'nameEn'] as const).map((field) => (
              <SetInput
                key={field}
                name={rowField('levels', key, field)}
                label={fields[field]}
                value={values[field] ?? ''}
                look={field === 'value' ? 'number' : 'line'}
                problems={problems.byField[rowField('levels', key, field)]}
              />
            ))}
            <RowButtons
              part="levels"
              rowKey={key}
              isFirst={index === 0}
              isLast={index === rows.length - 1}
              labels={{ remove: words.remove({ level: values['value'] || String(index + 1) }) }}
            />
          </li>
        ))}
      </ul>
      <Button
        type="submit"
        name="intent"
        value={rowIntent({ is: 'add', part: 'levels' })}
        look="secondary"
        size="small"
      >
        <Plus aria-hidden />
        {words.add}
      </Button>
    </fieldset>
  );
}
