import { useId } from 'react';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';

/** One of several, as the browser's own list: it knows phones, keyboards and screen readers best. */
export function ChoiceField({
  label,
  value,
  options,
  onChoose,
  isAlwaysSet = false,
}: {
  label: string;
  value: string | null;
  options: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string | null) => void;
  isAlwaysSet?: boolean;
}) {
  const id = useId();
  const words = useWords(VIEW_WORDS);
  const isKnown = value === null || options.some(([one]) => one === value);
  return (
    <span className={classes('choice-field', !isAlwaysSet && value !== null && 'is-set')}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
      >
        {!isAlwaysSet && <option value="">{words.all}</option>}
        {/* An address may name somebody who is not in the plan any more. */}
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
