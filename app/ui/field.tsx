import type { ReactNode } from 'react';
import { PART_WORDS } from '#app/i18n/part-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { CircleAlert } from 'lucide-react';

export interface FieldProps {
  /** The id of the control inside. */
  readonly htmlFor: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly hintId?: string;
  readonly errors?: readonly string[] | undefined;
  readonly errorId?: string;
  readonly isOptional?: boolean;
  readonly children: ReactNode;
}

/**
 * A labelled control with its hint and errors. The control names `hintId` and `errorId` in
 * `aria-describedby` (Conform's `getInputProps` does).
 */
export function Field(props: FieldProps) {
  const words = useWords(PART_WORDS);
  return (
    <div className="grid gap-1.5">
      <label htmlFor={props.htmlFor} className="font-[560]">
        {props.label}
        {props.isOptional === true && <span className="text-muted font-normal"> ({words.optional})</span>}
      </label>
      {props.hint !== undefined && (
        <p id={props.hintId} className="text-small text-muted -mt-0.5">
          {props.hint}
        </p>
      )}
      {props.children}
      <FieldErrors id={props.errorId} errors={props.errors} />
    </div>
  );
}

export function FieldErrors({ id, errors }: { id?: string | undefined; errors?: readonly string[] | undefined }) {
  if (errors === undefined || errors.length === 0) return null;
  return (
    <div id={id} className="text-small text-danger grid gap-0.5 font-[520]">
      {errors.map((error) => (
        <p key={error} className="flex items-start gap-1.5">
          <CircleAlert aria-hidden className="mt-[0.15em] size-[1.1em] shrink-0" />
          {error}
        </p>
      ))}
    </div>
  );
}
