import type { CSSProperties } from 'react';
import { classes } from '#app/ui/classes.ts';

/** Somebody by their initials, in the colour that their cursor has. */
export function Avatar({
  name,
  initialsOf = name,
  color,
  size = 'medium',
}: {
  /** What it is called; the name, perhaps with something about the person. */
  name: string;
  initialsOf?: string;
  color: string;
  size?: 'small' | 'medium';
}) {
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      style={{ '--person': color } as CSSProperties}
      className={classes('avatar', size === 'small' ? 'size-6 text-[0.625rem]' : 'size-9 text-small')}
    >
      {initials(initialsOf)}
    </span>
  );
}

function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const letters = [parts[0]?.[0], parts.length > 1 ? parts.at(-1)?.[0] : undefined];
  return letters.join('').toLocaleUpperCase();
}
