/** A tile's side, in pixels. */
const TILE = 8;
const STRIPE = { width: 2, height: TILE };

const PATTERNS = { yellow: 'light-diagonal', red: 'light-crossed' } as const;

/** What is laid over a light's colour, for `fill`; the others are told by being plain and by being dashed. */
export const LIGHT_PATTERN = {
  yellow: `url(#${PATTERNS.yellow})`,
  red: `url(#${PATTERNS.red})`,
} as const;

/**
 * The patterns that bars of lights are filled with, once for the page. They are shades over a colour, not colours, since
 * a pattern has the theme of where it stands and not of where it is used.
 */
export function LightPatterns() {
  // Not display: none, which takes the patterns with it in some browsers.
  return (
    <svg aria-hidden width="0" height="0" className="absolute">
      <defs>
        <pattern
          id={PATTERNS.yellow}
          width={TILE}
          height={TILE}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect {...STRIPE} fill="#2b2000" fillOpacity="0.3" />
        </pattern>
        <pattern
          id={PATTERNS.red}
          width={TILE}
          height={TILE}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect {...STRIPE} fill="#000" fillOpacity="0.36" />
          <rect width={TILE} height="2" fill="#000" fillOpacity="0.36" />
        </pattern>
      </defs>
    </svg>
  );
}
