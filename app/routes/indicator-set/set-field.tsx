import type { ReactNode } from 'react';
import type { SetProblem } from '#app/domain/set-problem.ts';
import { describeSetProblem } from '#app/i18n/set-problems.ts';
import { useLocale } from '#app/i18n/words.ts';
import { Input, Select, TextArea } from '#app/ui/control.tsx';
import { Field } from '#app/ui/field.tsx';

interface Common {
  /** Its id too. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly problems?: readonly SetProblem[] | undefined;
}

export type SetInputProps = Common & { readonly look?: 'line' | 'number' | 'text' };

/** A field of a set with all that is wrong with it beside it; it keeps what was typed. */
export function SetInput({ look = 'line', ...props }: SetInputProps) {
  const common = commonOf(props);
  return (
    <SetFieldFrame {...props}>
      {look === 'text' ? (
        <TextArea {...common} rows={2} defaultValue={props.value} />
      ) : (
        <Input
          {...common}
          defaultValue={props.value}
          autoComplete="off"
          {...(look === 'number' ? { inputMode: 'decimal', className: 'tabular-nums' } : {})}
        />
      )}
    </SetFieldFrame>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function SetSelect({
  options,
  onChange,
  ...props
}: Common & { readonly options: readonly Option[]; readonly onChange?: (value: string) => void }) {
  const common = commonOf(props);
  return (
    <SetFieldFrame {...props}>
      <Select {...common} defaultValue={props.value} onChange={(event) => onChange?.(event.currentTarget.value)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </SetFieldFrame>
  );
}

function SetFieldFrame({ name, label, hint, problems, children }: Common & { children: ReactNode }) {
  const locale = useLocale();
  const errors = problems?.map((problem) => describeSetProblem(problem, locale));
  return (
    <Field
      label={label}
      htmlFor={name}
      {...(hint === undefined ? {} : { hint, hintId: `${name}-hint` })}
      errors={errors === undefined ? undefined : [...new Set(errors)]}
      errorId={`${name}-error`}
    >
      {children}
    </Field>
  );
}

function commonOf({ name, hint, problems }: Common) {
  const hasProblem = problems !== undefined && problems.length > 0;
  const described = [hint !== undefined && `${name}-hint`, hasProblem && `${name}-error`].filter(Boolean).join(' ');
  return {
    id: name,
    name,
    ...(hasProblem ? { 'aria-invalid': true as const } : {}),
    ...(described === '' ? {} : { 'aria-describedby': described }),
  };
}
