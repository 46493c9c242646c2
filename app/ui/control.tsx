import { ChevronDown } from 'lucide-react';
import { forwardRef, type InputHTMLAttributes, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';
import { classes } from './classes.ts';
import { useDescribedBy } from './described-by.ts';

/** What every control that one types in or picks from looks like. */
export const CONTROL =
  'w-full rounded-control border border-edge bg-panel text-ink placeholder:text-muted min-h-11 px-3 py-2 transition-colors hover:border-ink aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger disabled:bg-sunken disabled:text-muted';

/** Not on a select: to the browser every select is read-only. */
const READ_ONLY = 'read-only:bg-sunken';

export const Input = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(function Input(
  { className, 'aria-describedby': own, ...rest },
  ref,
) {
  const described = useDescribedBy(own);
  return <input ref={ref} className={classes(CONTROL, READ_ONLY, className)} aria-describedby={described} {...rest} />;
});

/** The browser's own date field: it knows the reader's calendar, keyboard and screen reader best. */
export const DateInput = forwardRef<HTMLInputElement, Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>>(
  function DateInput({ className, 'aria-describedby': own, ...rest }, ref) {
    const described = useDescribedBy(own);
    return (
      <input
        ref={ref}
        type="date"
        aria-describedby={described}
        className={classes(CONTROL, READ_ONLY, 'max-w-52 tabular-nums', className)}
        {...rest}
      />
    );
  },
);

export const TextArea = forwardRef<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>>(function TextArea(
  { className, rows = 4, 'aria-describedby': own, ...rest },
  ref,
) {
  const described = useDescribedBy(own);
  return (
    <textarea
      ref={ref}
      rows={rows}
      aria-describedby={described}
      className={classes(CONTROL, READ_ONLY, 'field-sizing-content', className)}
      {...rest}
    />
  );
});

export const Select = forwardRef<HTMLSelectElement, SelectHTMLAttributes<HTMLSelectElement>>(function Select(
  { className, 'aria-describedby': own, ...rest },
  ref,
) {
  const described = useDescribedBy(own);
  return (
    <span className={classes('relative block', className)}>
      <select ref={ref} aria-describedby={described} className={classes(CONTROL, 'appearance-none pr-10')} {...rest} />
      <ChevronDown
        aria-hidden
        className="text-muted pointer-events-none absolute top-1/2 right-3 size-5 -translate-y-1/2"
      />
    </span>
  );
});
