import type { LightCounts } from '#app/domain/light-aggregate.ts';
import { shareOf } from '#app/domain/scorecard.ts';
import { useFormat } from '#app/i18n/format.ts';
import { SHARE_WORDS } from '#app/i18n/share-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { LightBar } from '#app/ui/light-bar.tsx';

/** Counts of lights as a bar, with their shares of what was assessed in words; `isShort` writes the shares alone. */
export function Shares({ counts, isShort = false }: { counts: LightCounts | undefined; isShort?: boolean }) {
  const words = useWords(SHARE_WORDS);
  const { share } = useFormat();
  if (counts === undefined || shareOf(counts, 'green') === null) {
    return <span className="text-muted">{words.nothing}</span>;
  }
  const part = (light: 'green' | 'yellow' | 'red') => share(shareOf(counts, light) ?? 0);
  return (
    <>
      <div aria-hidden>
        <LightBar counts={{ ...counts, none: 0 }} isLegendShown={false} />
      </div>
      <p className="text-small mt-1 tabular-nums">
        {isShort && (
          <span aria-hidden className="whitespace-nowrap">
            {part('green')} / {part('yellow')} / {part('red')}
          </span>
        )}
        <span className={isShort ? 'sr-only' : undefined}>
          {words.figures({ green: part('green'), yellow: part('yellow'), red: part('red') })}
        </span>
      </p>
    </>
  );
}
