import { PART_WORDS } from '#app/i18n/part-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from './classes.ts';

/** Holds the place of what is being fetched. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classes('skeleton h-5', className)} />;
}

/** A turning ring with its word for those who do not see it. */
export function Spinner({ label }: { label?: string }) {
  const words = useWords(PART_WORDS);
  return (
    <span role="status" className="inline-flex items-center gap-2">
      <span aria-hidden className="size-4 animate-spin rounded-full border-2 border-current border-r-transparent" />
      <span className={label === undefined ? 'sr-only' : undefined}>{label ?? words.loading}</span>
    </span>
  );
}

/** `part` of `whole` as a bar; the words beside it belong to the caller. */
export function ProgressBar({ part, whole, label }: { part: number; whole: number; label: string }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={whole}
      aria-valuenow={part}
      className="bg-line h-2 overflow-hidden rounded-full"
    >
      <div
        className="bg-accent h-full rounded-full transition-[width] duration-500"
        style={{ width: `${whole === 0 ? 0 : (100 * part) / whole}%` }}
      />
    </div>
  );
}
