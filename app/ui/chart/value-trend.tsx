import type { Bounds, Light } from '#app/domain/light.ts';

const WIDTH = 560;
const HEIGHT = 180;
const LEFT = 8;
/** For the bounds' names. */
const RIGHT = 132;
const TOP = 14;
const BOTTOM = 26;

export interface ValuePoint {
  readonly label: string;
  readonly value: number;
  readonly light: Light;
  readonly text: string;
}

/**
 * Values over time, with a line at each bound. Marks have their light's shape, and each value stands beside its mark;
 * the table behind it says the same. It keeps a width at which its words can be read: what it stands in lets it scroll.
 */
export function ValueTrend({
  label,
  points,
  bounds,
  names,
}: {
  label: string;
  points: readonly ValuePoint[];
  bounds: Bounds;
  names: { readonly minimum: string; readonly excellence: string };
}) {
  const values = [...points.map(({ value }) => value), bounds.minimum, bounds.excellence];
  const least = Math.min(0, ...values);
  // Room for the number above the highest mark.
  const span = (Math.max(...values) - least) * 1.15 || 1;
  const y = (value: number) => TOP + (1 - (value - least) / span) * (HEIGHT - TOP - BOTTOM);
  const x = (index: number) => LEFT + 40 + (index * (WIDTH - LEFT - RIGHT - 80)) / Math.max(1, points.length - 1);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      className="light w-full max-w-2xl min-w-[32rem] print:min-w-0"
    >
      <title>{label}</title>
      {(['minimum', 'excellence'] as const).map((bound) => (
        <g key={bound}>
          <line
            x1={LEFT}
            x2={WIDTH - RIGHT}
            y1={y(bounds[bound])}
            y2={y(bounds[bound])}
            stroke="var(--edge)"
            strokeDasharray={bound === 'minimum' ? '2 4' : '7 4'}
          />
          <text x={WIDTH - RIGHT + 6} y={y(bounds[bound]) + 4} fontSize="11" fill="var(--muted)">
            {names[bound]}
          </text>
        </g>
      ))}
      <polyline
        points={points.map(({ value }, index) => `${x(index)},${y(value)}`).join(' ')}
        fill="none"
        stroke="var(--accent)"
        strokeWidth="2"
      />
      {points.map((point, index) => (
        <g key={index}>
          <Mark light={point.light} x={x(index)} y={y(point.value)} />
          <text
            x={x(index)}
            y={y(point.value) - 11}
            textAnchor="middle"
            fontSize="12"
            fontWeight="620"
            fill="var(--ink)"
          >
            {point.text}
          </text>
          <text x={x(index)} y={HEIGHT - 8} textAnchor="middle" fontSize="11" fill="var(--muted)">
            {point.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Mark({ light, x, y }: { light: Light; x: number; y: number }) {
  const look = { fill: `var(--light-${light})`, stroke: `var(--light-${light}-edge)`, strokeWidth: 1.5 };
  if (light === 'yellow') return <path d={`M${x} ${y - 7}L${x + 7} ${y + 6}H${x - 7}Z`} {...look} />;
  if (light === 'red') return <rect x={x - 6} y={y - 6} width="12" height="12" rx="1.5" {...look} />;
  return <circle cx={x} cy={y} r="6.5" {...look} strokeDasharray={light === 'none' ? '3 2' : undefined} />;
}
