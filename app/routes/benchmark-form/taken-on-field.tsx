import type { TakenOnProblem } from '#app/domain/benchmark-problem.ts';
import type { Day } from '#app/domain/day.ts';
import { FIRST_BENCHMARK_DAY } from '#app/domain/taken-on.ts';
import { describeProblem } from '#app/i18n/benchmark-problems.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { DateInput } from '#app/ui/control.tsx';
import { Field } from '#app/ui/field.tsx';
import { FORM_WORDS } from './words.ts';

export function TakenOnField({
  takenOn,
  today,
  problem,
  onType,
}: {
  takenOn: Day;
  today: Day;
  problem: TakenOnProblem | null;
  onType: (value: string) => void;
}) {
  const words = useWords(FORM_WORDS);
  const locale = useLocale();
  return (
    <Field
      label={words.takenOn}
      htmlFor="takenOn"
      hint={words.takenOnHint}
      hintId="takenOn-hint"
      errors={problem === null ? undefined : [describeProblem(problem, locale)]}
      errorId="takenOn-problem"
    >
      <DateInput
        id="takenOn"
        name="takenOn"
        defaultValue={takenOn}
        min={FIRST_BENCHMARK_DAY}
        max={today}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? 'takenOn-hint' : 'takenOn-hint takenOn-problem'}
        // A day that is only half typed is none yet.
        onChange={(event) => event.currentTarget.value !== '' && onType(event.currentTarget.value)}
      />
    </Field>
  );
}
