import { memo } from 'react';
import type { Action } from '#app/domain/action.ts';
import { arrowsOf, placeOf, type Span } from './timeline-scale.ts';

export const ROW_PX = 44;

/** The dependencies as lines; in words they stand with each bar and in the table below. */
export const DependencyArrows = memo(Arrows, (before, after) => drawnFrom(before) === drawnFrom(after));

interface Drawing {
  /** Null for a group's heading. */
  readonly rows: readonly (Action | null)[];
  readonly span: Span;
  readonly dayPx: number;
  readonly width: number;
}

/** All that the lines follow from: while somebody types a title, none of it changes. */
function drawnFrom({ rows, span, dayPx, width }: Drawing): string {
  const days = rows.map((action) =>
    action === null ? '' : [action.id, action.start, action.deadline, ...action.dependsOn].join(' '),
  );
  return [span.from, span.to, dayPx, width, ...days].join('\n');
}

function Arrows({ rows, span, dayPx, width }: Drawing) {
  const arrows = arrowsOf(rows, span);
  if (arrows.length === 0) return null;
  return (
    <svg width={width} height={rows.length * ROW_PX} className="timeline-arrows">
      {arrows.map(({ fromRow, toRow, fromDay, toDay, isTooEarly }) => {
        const x1 = (placeOf(fromDay, span) + 1) * dayPx;
        const x2 = placeOf(toDay, span) * dayPx;
        const y1 = (fromRow + 0.5) * ROW_PX;
        const y2 = (toRow + 0.5) * ROW_PX;
        // Out of the bar, along the gap between two rows, and into the other from its left.
        const gap = toRow > fromRow ? y2 - ROW_PX / 2 : y2 + ROW_PX / 2;
        const path = x2 - x1 >= 16 ? `H${x2 - 8}V${y2}H${x2 - 2}` : `h8V${gap}H${x2 - 10}V${y2}H${x2 - 2}`;
        return (
          <g key={`${fromRow}-${toRow}`} className={isTooEarly ? 'is-early' : undefined}>
            <path d={`M${x1} ${y1}${path}`} fill="none" strokeWidth="1.5" />
            <path d={`M${x2} ${y2}l-6 -4v8z`} stroke="none" />
          </g>
        );
      })}
    </svg>
  );
}
