import type { Indicator } from '#app/domain/indicator-set.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Input, Select } from '#app/ui/control.tsx';
import { FORM_WORDS } from './words.ts';

export interface FieldControl {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  readonly onType: (value: string) => void;
}

/** A number as text, since what is no number yet is kept too; of a choice with named levels, one of these. */
export function ScoreField({
  indicator,
  label,
  isInvalid,
  describedBy,
  onType,
  ...control
}: FieldControl & { indicator: Indicator }) {
  const words = useWords(FORM_WORDS);
  const locale = useLocale();
  const { number } = useFormat();
  const shared = {
    ...control,
    'aria-label': label,
    'aria-invalid': isInvalid || undefined,
    'aria-describedby': describedBy,
  };
  const { levels } = indicator;
  if (levels.length === 0) {
    return (
      <Input
        {...shared}
        inputMode="decimal"
        placeholder={words.score}
        maxLength={100}
        className="tabular-nums"
        onChange={(event) => onType(event.currentTarget.value)}
      />
    );
  }
  const isOther = control.value !== '' && !levels.some(({ value }) => String(value) === control.value);
  return (
    <Select {...shared} onChange={(event) => onType(event.currentTarget.value)}>
      <option value="">{words.chooseLevel}</option>
      {isOther && <option value={control.value}>{control.value}</option>}
      {levels.map((level) => (
        <option key={level.value} value={String(level.value)}>
          {number(level.value)} {level.name[locale]}
        </option>
      ))}
    </Select>
  );
}
