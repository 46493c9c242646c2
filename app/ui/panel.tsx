import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** A sheet on the snow: what belongs together, with an optional heading and something to do beside it. */
export function Panel({
  title,
  aside,
  children,
  className,
  id,
  isFlush = false,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
  id?: string;
  /** Lets the content, such as a table, reach the panel's edges. */
  isFlush?: boolean;
}) {
  const headingId = id === undefined ? undefined : `${id}-title`;
  return (
    <section
      id={id}
      aria-labelledby={title === undefined ? undefined : headingId}
      className={classes('rounded-panel border-line bg-panel min-w-0 border print:border-0', className)}
    >
      {title !== undefined && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 pt-5 pb-3 sm:px-6">
          <h2 id={headingId} className="text-title">
            {title}
          </h2>
          {aside}
        </div>
      )}
      <div
        className={isFlush ? undefined : classes('px-5 pb-5 sm:px-6 sm:pb-6', title === undefined && 'pt-5 sm:pt-6')}
      >
        {children}
      </div>
    </section>
  );
}
