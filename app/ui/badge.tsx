import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type BadgeTone = 'neutral' | 'accent' | 'heather' | 'success' | 'warning' | 'danger';

const TONE: Readonly<Record<BadgeTone, string>> = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent',
  heather: 'bg-heather-soft text-heather',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
};

/** A short state in words. The tone only underlines it: never let the colour say what the words do not. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
  className,
}: {
  tone?: BadgeTone;
  icon?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={classes(
        'text-small inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 font-[560] [&_svg]:size-[1.05em] [&_svg]:shrink-0',
        TONE[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
