import type { ReactNode } from 'react';

/** Nothing here yet: why, and the next step. */
export function EmptyState({
  title,
  children,
  action,
  picture,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  picture?: ReactNode;
}) {
  return (
    <div className="rounded-panel border-edge/50 grid justify-items-center gap-3 border border-dashed px-6 py-14 text-center">
      {picture}
      <h2 className="text-title">{title}</h2>
      {children !== undefined && <div className="text-muted measure">{children}</div>}
      {action !== undefined && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
