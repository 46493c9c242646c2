import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const TONE = {
  info: { look: 'bg-accent-soft border-accent', Icon: Info, ink: 'text-accent' },
  success: { look: 'bg-success-soft border-success', Icon: CircleCheck, ink: 'text-success' },
  warning: { look: 'bg-warning-soft border-warning', Icon: TriangleAlert, ink: 'text-warning' },
  danger: { look: 'bg-danger-soft border-danger', Icon: CircleAlert, ink: 'text-danger' },
} as const;

/** Something to know before going on. What went wrong is an alert; the rest is said politely. */
export function Notice({
  tone = 'info',
  title,
  children,
  action,
  className,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  const { look, Icon, ink } = TONE[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={classes('rounded-panel flex gap-3 border-l-4 px-4 py-3.5 sm:px-5', look, className)}
    >
      <Icon aria-hidden className={classes('mt-0.5 size-5 shrink-0', ink)} />
      <div className="grid min-w-0 flex-1 gap-1">
        {title !== undefined && <p className="font-[620]">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
