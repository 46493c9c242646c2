import type { ReactNode } from 'react';
import type { Light as LightName } from '#app/domain/light.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from './classes.ts';

export type LightSize = 'small' | 'medium' | 'large';

const SIZE: Readonly<Record<LightSize, string>> = { small: 'size-5', medium: 'size-7', large: 'size-10' };

// Circle, triangle, square, dashed ring: told apart at a distance, in grey, and by those who see no red or green.
const SHAPE: Readonly<Record<LightName, ReactNode>> = {
  green: <circle cx="14" cy="14" r="12.25" />,
  yellow: <path d="M14 2.4 26.6 25H1.4Z" strokeLinejoin="round" strokeWidth="1.8" />,
  red: <rect x="2.5" y="2.5" width="23" height="23" rx="2.5" />,
  none: <circle cx="14" cy="14" r="12" strokeDasharray="3.6 2.68" />,
};

/** Where the letter stands in the shape: a triangle's middle lies lower. */
const LETTER_Y: Readonly<Record<LightName, number>> = { green: 14.4, yellow: 17.9, red: 14.4, none: 14.4 };

function letterSize(light: LightName, letter: string): number {
  if (light === 'yellow') return letter.length > 1 ? 10.5 : 12.5;
  return letter.length > 1 ? 12.5 : 14.5;
}

/**
 * A quality light, told by shape, letter, colour and name. With `isNamed` the name stands beside it;
 * else it is its accessible name. `label` replaces the name where more is to be said.
 */
export function Light({
  light,
  size = 'medium',
  isNamed = false,
  label,
  className,
}: {
  light: LightName;
  size?: LightSize;
  isNamed?: boolean;
  label?: string;
  className?: string;
}) {
  const words = useWords(LIGHT_WORDS);
  const name = label ?? words[light];
  const letter = words.letter[light];
  const shape = (
    <svg
      viewBox="0 0 28 28"
      className={classes('light shrink-0', SIZE[size], !isNamed && className)}
      {...(isNamed ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      <g fill={`var(--light-${light})`} stroke={`var(--light-${light}-edge)`} strokeWidth="2">
        {SHAPE[light]}
      </g>
      <text
        x="14"
        y={LETTER_Y[light]}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={letterSize(light, letter)}
        fontWeight="760"
        letterSpacing={letter.length > 1 ? '-0.3' : undefined}
        fill={`var(--light-${light}-ink)`}
        aria-hidden
      >
        {letter}
      </text>
    </svg>
  );
  if (!isNamed) return shape;
  return (
    <span className={classes('inline-flex items-center gap-2', className)}>
      {shape}
      <span>{name}</span>
    </span>
  );
}
