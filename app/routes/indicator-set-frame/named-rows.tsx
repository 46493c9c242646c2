import { Plus } from 'lucide-react';
import { SET_FIELD_WORDS } from '#app/i18n/set-field-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { rowField, rowIntent, type FormRow } from '#app/routes/indicator-set/form-rows.ts';
import type { PlacedProblems } from '#app/routes/indicator-set/problems-at.ts';
import { RowButtons } from '#app/routes/indicator-set/row-buttons.tsx';
import { SetInput } from '#app/routes/indicator-set/set-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { FRAME_WORDS } from './words.ts';

/** Groups or themes as rows that can be added, moved and taken out. */
export function NamedRows({
  part,
  rows,
  problems,
}: {
  part: 'groups' | 'themes';
  rows: readonly FormRow[];
  problems: PlacedProblems;
}) {
  const words = useWords(FRAME_WORDS);
  const { fields, parts } = useWords(SET_FIELD_WORDS);
  const locale = useLocale();
  return (
    <Panel id={part} title={parts[part]}>
      <p className="text-muted measure mb-3">{words[part].lead}</p>
      <ul className="divide-line divide-y">
        {rows.map(({ key, values }, index) => {
          const name = values[locale === 'nb' ? 'nameNb' : 'nameEn'] || values['code'] || String(index + 1);
          return (
            <li
              key={key}
              className="grid items-start gap-x-4 gap-y-3 py-4 md:grid-cols-[10rem_minmax(0,1fr)_minmax(0,1fr)_auto]"
            >
              <input type="hidden" name={rowField(part, key, 'was')} value={values['was'] ?? ''} />
              {(['code', 'nameNb', 'nameEn'] as const).map((field) => (
                <SetInput
                  key={field}
                  name={rowField(part, key, field)}
                  label={fields[field]}
                  value={values[field] ?? ''}
                  problems={problems.byField[rowField(part, key, field)]}
                />
              ))}
              <RowButtons
                part={part}
                rowKey={key}
                isFirst={index === 0}
                isLast={index === rows.length - 1}
                labels={{ up: words.up({ name }), down: words.down({ name }), remove: words.remove({ name }) }}
              />
            </li>
          );
        })}
      </ul>
      <Button
        type="submit"
        name="intent"
        value={rowIntent({ is: 'add', part })}
        look="secondary"
        size="small"
        className="mt-3"
      >
        <Plus aria-hidden />
        {words[part].add}
      </Button>
    </Panel>
  );
}
