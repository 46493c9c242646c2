import type { Bounds } from '#app/domain/light.ts';
import type { Quartiles } from '#app/domain/quartiles.ts';

const WIDTH = 200;
const HEIGHT = 14;
const MIDDLE = HEIGHT / 2;

/**
 * Where the middle half of values lies: a box from the low to the high quartile, a line at the median, a tick at each
 * bound, and a ring at one's own value. The words beside it say the same, so it is hidden from screen readers.
 */
export function QuartileStrip({
  quartiles,
  bounds,
  own = null,
  title,
}: {
  quartiles: Quartiles;
  bounds: Bounds;
  own?: number | null;
  title: string;
}) {
  const values = [quartiles.low, quartiles.high, bounds.minimum, bounds.excellence, ...(own === null ? [] : [own])];
  const [least, most] = [Math.min(0, ...values), Math.max(...values)];
  const span = most - least || 1;
  const x = (value: number) => Math.round((8 + ((value - least) / span) * (WIDTH - 16)) * 10) / 10;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="light w-full" aria-hidden>
      <title>{title}</title>
      <line x1="0" x2={WIDTH} y1={MIDDLE} y2={MIDDLE} stroke="var(--line)" strokeWidth="2" />
      <rect
        x={x(quartiles.low)}
        width={Math.max(2, x(quartiles.high) - x(quartiles.low))}
        y={MIDDLE - 4}
        height="8"
        rx="2"
        fill="var(--accent)"
        opacity="0.45"
      />
      <line
        x1={x(quartiles.median)}
        x2={x(quartiles.median)}
        y1="1"
        y2={HEIGHT - 1}
        stroke="var(--ink)"
        strokeWidth="2.5"
      />
      {[bounds.minimum, bounds.excellence].map((bound) => (
        <line
          key={bound}
          x1={x(bound)}
          x2={x(bound)}
          y1={HEIGHT - 4}
          y2={HEIGHT}
          stroke="var(--muted)"
          strokeWidth="1.5"
        />
      ))}
      {own !== null && (
        <circle cx={x(own)} cy={MIDDLE} r="4.5" fill="var(--panel)" stroke="var(--heather)" strokeWidth="2.5" />
      )}
    </svg>
  );
}
