import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  type MenuItemProps,
  type PopoverProps,
} from 'react-aria-components';

/** A menu that opens from its first child, a react-aria Button (style it with `buttonClasses`). */
export function Menu({
  trigger,
  label,
  placement = 'bottom end',
  children,
}: {
  trigger: ReactNode;
  label: string;
  placement?: PopoverProps['placement'];
  children: ReactNode;
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover
        {...(placement === undefined ? {} : { placement })}
        className="rounded-panel border-line bg-raised shadow-raised text-ink min-w-56 border p-1.5 outline-none"
      >
        <AriaMenu aria-label={label} className="outline-none">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export function MenuItem(props: MenuItemProps) {
  return (
    <AriaMenuItem
      {...props}
      className="rounded-control data-[focused]:bg-accent-soft data-[disabled]:text-muted flex min-h-11 cursor-pointer items-center gap-2.5 px-3 py-2 outline-none [&_svg]:size-4.5 [&_svg]:shrink-0"
    />
  );
}
