import type { Indicator } from '#app/domain/indicator-set.ts';
import { BOUNDS_WORDS } from '#app/i18n/bounds-words.ts';
import { describeSetProblem } from '#app/i18n/set-problems.ts';
import { typedNumber } from '#app/i18n/typed-number.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Input } from '#app/ui/control.tsx';
import { FieldErrors } from '#app/ui/field.tsx';
import { DirectionMark } from '#app/routes/indicators/indicator-row.tsx';
import { fieldOf, type BoundName, type BoundProblems } from './read-bounds.ts';
import { BOUNDS_PAGE_WORDS } from './words.ts';

/** One indicator's two bounds. */
export function BoundsRow({
  indicator,
  typed,
  problems,
}: {
  indicator: Indicator;
  typed: Readonly<Record<string, string>>;
  problems: BoundProblems;
}) {
  const bounds = useWords(BOUNDS_WORDS);
  const locale = useLocale();
  return (
    <div className="grid gap-x-6 gap-y-2 py-3.5 sm:grid-cols-[minmax(0,1fr)_9rem_9rem]">
      <div>
        <p className="font-[540]">
          {indicator.name[locale]} <span className="text-small text-muted">{indicator.code}</span>
        </p>
        <p className="text-small text-muted flex flex-wrap gap-x-4">
          {bounds.units[indicator.unit]}
          <DirectionMark direction={indicator.bounds.direction} />
        </p>
      </div>
      {(['minimum', 'excellence'] as const).map((bound) => (
        <BoundField key={bound} bound={bound} indicator={indicator} typed={typed} problems={problems} />
      ))}
    </div>
  );
}

function BoundField({
  bound,
  indicator,
  typed,
  problems,
}: {
  bound: BoundName;
  indicator: Indicator;
  typed: Readonly<Record<string, string>>;
  problems: BoundProblems;
}) {
  const words = useWords(BOUNDS_PAGE_WORDS);
  const labels = useWords(BOUNDS_WORDS);
  const locale = useLocale();
  const field = fieldOf(bound, indicator.code);
  const problem = problems[field];
  const name = indicator.name[locale];
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={field} className="text-small text-muted">
        <span aria-hidden>{labels[bound]}</span>
        <span className="sr-only">
          {bound === 'minimum' ? words.minimumOf({ name }) : words.excellenceOf({ name })}
        </span>
      </label>
      <Input
        id={field}
        name={field}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={typed[field] ?? typedNumber(indicator.bounds[bound], locale)}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : `${field}-error`}
        className="tabular-nums"
      />
      <FieldErrors
        id={`${field}-error`}
        errors={problem === undefined ? undefined : [describeSetProblem(problem, locale)]}
      />
    </div>
  );
}
