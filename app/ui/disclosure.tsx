import { useEffect, useRef, type ReactNode } from 'react';
import { classes } from './classes.ts';

/**
 * Something that opens below its summary. It is the browser's own `details`, so it works before scripts have
 * loaded; with them a click beside it and Escape close it too.
 */
export function Disclosure({
  summary,
  closesOn,
  className,
  onToggle,
  children,
}: {
  summary: ReactNode;
  /** It closes when this changes, such as the address after a link inside it was followed. */
  closesOn: string;
  className?: string;
  onToggle?: (isOpen: boolean) => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => ref.current?.removeAttribute('open'), [closesOn]);
  useEffect(() => {
    const closeBeside = (event: PointerEvent) => {
      if (event.target instanceof Node && ref.current?.contains(event.target) === false) {
        ref.current.removeAttribute('open');
      }
    };
    document.addEventListener('pointerdown', closeBeside);
    return () => document.removeEventListener('pointerdown', closeBeside);
  }, []);
  return (
    <details
      ref={ref}
      className="group relative"
      onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || ref.current?.open !== true) return;
        ref.current.removeAttribute('open');
        ref.current.querySelector('summary')?.focus();
      }}
    >
      <summary className="flex list-none items-center gap-2 rounded-full">{summary}</summary>
      <div
        className={classes(
          'rounded-panel border-line bg-raised text-ink shadow-raised absolute top-full right-0 z-40 mt-2 w-72 max-w-[calc(100vw-2rem)] border p-2 motion-safe:animate-[rise_0.15s]',
          className,
        )}
      >
        {children}
      </div>
    </details>
  );
}
