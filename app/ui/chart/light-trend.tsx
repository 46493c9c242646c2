import type { LightCounts } from '#app/domain/light-aggregate.ts';
import type { Light } from '#app/domain/light.ts';

const HEIGHT = 120;
const BAR = 44;
const GAP = 52;
const LABEL = 22;
/** From the bottom up, so that green stands on top. */
const STACK: readonly Light[] = ['none', 'red', 'yellow', 'green'];

export interface TrendBar {
  readonly label: string;
  readonly counts: LightCounts;
  readonly isCurrent: boolean;
}

/** Stacked lights, a column a benchmark, with the number in each part; told apart by number and place, not only by colour. */
export function LightTrend({ label, points }: { label: string; points: readonly TrendBar[] }) {
  const width = points.length * (BAR + GAP) + GAP;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT + LABEL}`}
      role="img"
      aria-label={label}
      className="light w-full max-w-md"
      style={{ minHeight: '9rem' }}
    >
      <title>{label}</title>
      {points.map((point, index) => (
        <Column key={index} point={point} x={GAP + index * (BAR + GAP)} />
      ))}
    </svg>
  );
}

function Column({ point: { counts, label, isCurrent }, x }: { point: TrendBar; x: number }) {
  const total = STACK.reduce((sum, light) => sum + counts[light], 0) || 1;
  let top = HEIGHT;
  return (
    <g>
      {STACK.map((light) => {
        const height = (counts[light] / total) * (HEIGHT - 4);
        top -= height;
        if (height === 0) return null;
        return (
          <g key={light}>
            <rect
              x={x}
              y={top}
              width={BAR}
              height={height}
              fill={`var(--light-${light})`}
              stroke={`var(--light-${light}-edge)`}
              strokeDasharray={light === 'none' ? '3 2' : undefined}
            />
            {height > 11 && (
              <text
                x={x + BAR / 2}
                y={top + height / 2 + 3.5}
                textAnchor="middle"
                fontSize="10"
                fontWeight="650"
                fill={`var(--light-${light}-ink)`}
              >
                {counts[light]}
              </text>
            )}
          </g>
        );
      })}
      <text
        x={x + BAR / 2}
        y={HEIGHT + 14}
        textAnchor="middle"
        fontSize="9.5"
        fontWeight={isCurrent ? 650 : 450}
        fill="var(--ink)"
      >
        {label}
      </text>
    </g>
  );
}
