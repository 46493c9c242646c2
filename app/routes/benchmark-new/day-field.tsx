import type { Day } from '#app/domain/day.ts';
import { FIRST_BENCHMARK_DAY } from '#app/domain/taken-on.ts';
import { useWords } from '#app/i18n/words.ts';
import { DateInput } from '#app/ui/control.tsx';
import { Field } from '#app/ui/field.tsx';
import { UPLOAD_WORDS } from './words.ts';

/** When the benchmark was taken. */
export function DayField({ id, today, chosen }: { id: string; today: Day; chosen: string | undefined }) {
  const words = useWords(UPLOAD_WORDS);
  return (
    <Field label={words.takenOn} htmlFor={id} hint={words.takenOnHint} hintId={`${id}-hint`}>
      <DateInput
        id={id}
        name="takenOn"
        defaultValue={chosen || today}
        min={FIRST_BENCHMARK_DAY}
        max={today}
        required
        aria-describedby={`${id}-hint`}
      />
    </Field>
  );
}
