import { LIGHTS, type Light as LightName } from '#app/domain/light.ts';
import { useFormat } from '#app/i18n/format.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from './classes.ts';
import { Light } from './light.tsx';

export type LightCounts = Readonly<Record<LightName, number>>;

// Plain, diagonal, crossed and dashed, so that the parts are told apart without colour.
const PATTERN: Readonly<Record<LightName, string>> = {
  green: 'bg-light-green',
  yellow:
    'bg-light-yellow bg-[repeating-linear-gradient(135deg,#2b200038_0_0.125rem,transparent_0.125rem_0.5rem)] shadow-[inset_0_0_0_1px_var(--light-yellow-edge)]',
  red: 'bg-light-red bg-[repeating-linear-gradient(135deg,#0005_0_0.125rem,transparent_0.125rem_0.375rem),repeating-linear-gradient(45deg,#0005_0_0.125rem,transparent_0.125rem_0.375rem)]',
  none: 'border border-dashed border-[var(--light-none-edge)]',
};

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
  const { share } = useFormat();
  const total = LIGHTS.reduce((sum, light) => sum + counts[light], 0);
  const shown = LIGHTS.filter((light) => counts[light] > 0);
  const spoken = shown.map((light) => words.count[light]({ n: counts[light] })).join(', ');
  return (
    <figure className={classes('grid gap-2.5', className)}>
      <div
        {...(isLegendShown ? { 'aria-hidden': true } : { role: 'img', 'aria-label': spoken })}
        className="flex h-4 gap-0.5 overflow-hidden rounded-full"
      >
        {shown.map((light) => (
          <div
            key={light}
            title={`${words[light]}: ${counts[light]} (${share(counts[light] / total)})`}
            className={classes('light min-w-2 first:rounded-l-full last:rounded-r-full', PATTERN[light])}
            style={{ flexGrow: counts[light], flexBasis: 0 }}
          />
        ))}
      </div>
      {isLegendShown && (
        <figcaption>
          <ul className="text-small flex flex-wrap gap-x-5 gap-y-1.5">
            {shown.map((light) => (
              <li key={light} className="flex items-center gap-2 tabular-nums">
                <Light light={light} size="small" isNamed label={words.count[light]({ n: counts[light] })} />
              </li>
            ))}
          </ul>
        </figcaption>
      )}
    </figure>
  );
}
