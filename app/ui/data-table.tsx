import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react';
import { classes } from './classes.ts';

/** A table that scrolls by itself where it is wider than the screen, by keyboard as well. */
export function DataTable({
  caption,
  isCaptionHidden = true,
  children,
  className,
}: {
  caption: string;
  isCaptionHidden?: boolean;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div role="group" aria-label={caption} tabIndex={0} className={classes('relative overflow-x-auto', className)}>
      <table className="w-full border-collapse text-left">
        <caption className={isCaptionHidden ? 'sr-only' : 'text-muted text-small px-5 pb-2 text-left sm:px-6'}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

const CELL = 'px-2 py-2.5 sm:px-3 first:pl-5 last:pr-5 sm:first:pl-6 sm:last:pr-6';

export function Th({ className, scope = 'col', ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      scope={scope}
      className={classes(
        CELL,
        scope === 'col' && 'text-small text-muted border-line border-b align-bottom font-[560]',
        scope === 'row' && 'font-normal',
        className,
      )}
      {...rest}
    />
  );
}

export function Td({ className, ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return <td className={classes(CELL, className)} {...rest} />;
}

/** A body row; rows are parted by hairlines. */
export function Tr({ children, className, id }: { children: ReactNode; className?: string; id?: string }) {
  return (
    <tr id={id} className={classes('border-line border-t first:border-t-0 target:bg-heather-soft', className)}>
      {children}
    </tr>
  );
}
