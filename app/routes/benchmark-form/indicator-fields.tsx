import { checkEntry, fieldName, type DraftEntry, type DraftField } from '#app/domain/benchmark-draft.ts';
import type { Indicator } from '#app/domain/indicator-set.ts';
import { describeProblem } from '#app/i18n/benchmark-problems.ts';
import { BOUNDS_WORDS } from '#app/i18n/bounds-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Input } from '#app/ui/control.tsx';
import { FieldErrors } from '#app/ui/field.tsx';
import { Light } from '#app/ui/light.tsx';
import { LightSelect } from './light-select.tsx';
import { ScoreField } from './score-field.tsx';
import { FORM_WORDS } from './words.ts';

/** One indicator: its score or its light, a remark, and the light that they give. */
export function IndicatorFields({
  indicator,
  entry,
  isBeingTyped,
  onType,
}: {
  indicator: Indicator;
  entry: DraftEntry;
  /** A number that is only half typed is not called wrong. */
  isBeingTyped: (field: DraftField) => boolean;
  onType: (name: string, value: string) => void;
}) {
  const words = useWords(FORM_WORDS);
  const bounds = useWords(BOUNDS_WORDS);
  const locale = useLocale();
  const { value } = useFormat();
  const { code, unit } = indicator;
  const name = indicator.name[locale];
  const { light, problems, notes } = checkEntry(entry, indicator);
  const told = (field: DraftField) =>
    problems
      .filter(({ at }) => at?.field === field && !isBeingTyped(field))
      .map((problem) => describeProblem(problem.told, locale));
  const control = (field: DraftField) => ({
    id: `${field}-${code}`,
    name: fieldName(field, code),
    value: entry[field],
    isInvalid: told(field).length > 0,
    describedBy: told(field).length > 0 ? `${field}-${code}-problem` : undefined,
    onType: (text: string) => onType(fieldName(field, code), text),
  });
  const [minimum, excellence] = [indicator.bounds.minimum, indicator.bounds.excellence].map((bound) =>
    value(bound, unit),
  );
  return (
    <li className="border-line grid gap-x-4 gap-y-2 border-t px-5 py-4 sm:px-6 md:grid-cols-[minmax(0,1fr)_9rem_11rem_2.5rem]">
      <div className="min-w-0">
        <p>
          <span className="font-[560]">{name}</span> <span className="text-small text-muted tabular-nums">{code}</span>
        </p>
        <p className="text-small text-muted">
          {bounds.units[unit]}, {bounds.pair({ minimum: minimum ?? '', excellence: excellence ?? '' })}
        </p>
      </div>
      <ScoreField {...control('score')} indicator={indicator} label={words.scoreOf({ name })} />
      <LightSelect {...control('light')} label={words.lightOf({ name })} hasScore={entry.score.trim() !== ''} />
      <span className="self-center" aria-live="polite">
        <Light light={light} />
      </span>
      <div className="md:col-span-4">
        <FieldErrors id={`score-${code}-problem`} errors={told('score')} />
        <FieldErrors id={`light-${code}-problem`} errors={told('light')} />
        {notes.map((note) => (
          <p key={note.told.code} className="text-small text-muted">
            {describeProblem(note.told, locale)}
          </p>
        ))}
      </div>
      <details open={entry.remark !== '' || undefined} className="md:col-span-4">
        <summary className="text-small text-muted hover:text-ink w-fit underline underline-offset-4">
          {words.remark}
        </summary>
        <Input
          aria-label={words.remarkOf({ name })}
          name={fieldName('remark', code)}
          value={entry.remark}
          maxLength={2_000}
          onChange={(event) => onType(fieldName('remark', code), event.currentTarget.value)}
          className="mt-2"
        />
      </details>
    </li>
  );
}
