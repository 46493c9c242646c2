import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classes } from './classes.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const LOOK: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-strong border-transparent',
  secondary: 'bg-panel text-ink border-edge hover:border-ink hover:bg-sunken',
  quiet: 'bg-transparent text-accent border-transparent hover:bg-accent-soft hover:text-accent-strong',
  danger: 'bg-panel text-danger border-danger hover:bg-danger-soft',
};

// At least 44 px high from medium on, for thumbs.
const SIZE: Readonly<Record<ButtonSize, string>> = {
  small: 'min-h-9 px-3 text-small',
  medium: 'min-h-11 px-4.5 text-body',
  large: 'min-h-13 px-6 text-lead',
};

/** The classes of a button, for parts that bring their own element (react-aria's Button, a file label). */
export function buttonClasses(look: ButtonLook = 'primary', size: ButtonSize = 'medium'): string {
  return classes(
    'inline-flex items-center justify-center gap-2 rounded-control border font-[560] transition-colors no-print',
    'disabled:border-line disabled:bg-sunken disabled:text-muted aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-muted',
    '[&_svg]:size-[1.15em] [&_svg]:shrink-0',
    LOOK[look],
    SIZE[size],
  );
}

interface Look {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  readonly children: ReactNode;
}

/** A plain button; `type` is `button` unless said, so that it never sends a form by accident. */
export function Button({
  look,
  size,
  className,
  type = 'button',
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} className={classes(buttonClasses(look, size), className)} {...rest} />;
}

/** Looks like a button, goes somewhere. */
export function LinkButton({ look, size, className, ...rest }: Look & LinkProps & { className?: string }) {
  return <Link className={classes(buttonClasses(look, size), className)} {...rest} />;
}
