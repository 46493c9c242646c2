import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Select } from '#app/ui/control.tsx';
import type { FieldControl } from './score-field.tsx';
import { FORM_WORDS } from './words.ts';

const COLOURS = ['green', 'yellow', 'red'] as const;

/** For reports that have only colours. Beside a score it is left alone, or must agree. */
export function LightSelect({
  label,
  isInvalid,
  describedBy,
  onType,
  hasScore,
  ...control
}: FieldControl & { hasScore: boolean }) {
  const words = useWords(FORM_WORDS);
  const lights = useWords(LIGHT_WORDS);
  const isOther = control.value !== '' && !COLOURS.some((colour) => colour === control.value);
  return (
    <Select
      {...control}
      aria-label={label}
      aria-invalid={isInvalid || undefined}
      aria-describedby={describedBy}
      onChange={(event) => onType(event.currentTarget.value)}
    >
      <option value="">{hasScore ? words.fromScore : words.light}</option>
      {isOther && <option value={control.value}>{control.value}</option>}
      {COLOURS.map((colour) => (
        <option key={colour} value={colour}>
          {lights[colour]}
        </option>
      ))}
    </Select>
  );
}
