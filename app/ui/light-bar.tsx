import type { LightCounts } from '#app/domain/light-aggregate.ts';
import { useFormat } from '#app/i18n/format.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from './classes.ts';
import { lightBarParts, type LightBarPart } from './light-bar-parts.ts';
import { LIGHT_PATTERN } from './light-patterns.tsx';
import { Light } from './light.tsx';

/** How many of which light, as one stacked bar with its legend below; without the legend the bar names itself. */
export function LightBar({
  counts,
  isLegendShown = true,
  className,
}: {
  counts: LightCounts;
  isLegendShown?: boolean;
  className?: string;
}) {
  const words = useWords(LIGHT_WORDS);
  const parts = lightBarParts(counts);
  const spoken = parts.map(({ light, count }) => words.count[light]({ n: count })).join(', ');
  return (
    <figure className={classes('grid gap-2.5', className)}>
      <svg
        {...(isLegendShown ? { 'aria-hidden': true } : { role: 'img', 'aria-label': spoken })}
        className="light block h-4 w-full"
      >
        {parts.map((part) => (
          <Part key={part.light} part={part} />
        ))}
      </svg>
      {isLegendShown && (
        <figcaption>
          <ul className="text-small flex flex-wrap gap-x-5 gap-y-1.5">
            {parts.map(({ light, count }) => (
              <li key={light} className="flex items-center gap-2 tabular-nums">
                <Light light={light} size="small" isNamed label={words.count[light]({ n: count })} />
              </li>
            ))}
          </ul>
        </figcaption>
      )}
    </figure>
  );
}

/** Plain, diagonal, crossed and dashed, so that the parts are told apart without colour. */
function Part({ part: { light, count, share, from, width } }: { part: LightBarPart }) {
  const words = useWords(LIGHT_WORDS);
  const format = useFormat();
  // Without a viewBox per cents are the bar's own, and no pattern is stretched; the edge lies within a pixel's gap.
  const place = {
    x: `${from}%`,
    y: 0.5,
    width: `${width}%`,
    height: '100%',
    rx: 3,
    style: { x: `calc(${from}% + 1px)`, width: `calc(${width}% - 2px)`, height: 'calc(100% - 1px)' },
  };
  return (
    <g>
      <title>{`${words[light]}: ${count} (${format.share(share)})`}</title>
      <rect
        {...place}
        fill={`var(--light-${light})`}
        stroke={`var(--light-${light}-edge)`}
        strokeDasharray={light === 'none' ? '4 3' : undefined}
        className="forced-colors:stroke-[CanvasText]"
      />
      {(light === 'yellow' || light === 'red') && <rect {...place} fill={LIGHT_PATTERN[light]} />}
    </g>
  );
}
