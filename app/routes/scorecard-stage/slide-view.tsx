import type { RegionScorecard } from '#app/data/scorecard.server.ts';
import type { LightCounts } from '#app/domain/light-aggregate.ts';
import { shareOf } from '#app/domain/scorecard.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { columnsOf, type Column } from '#app/routes/scorecard/columns.ts';
import { SHARE_WORDS } from '#app/i18n/share-words.ts';
import { SCORECARD_WORDS } from '#app/routes/scorecard/words.ts';
import { LightBar } from '#app/ui/light-bar.tsx';
import type { Slide } from './slides.ts';
import { STAGE_WORDS } from './words.ts';

export function SlideView({ slide, scorecard, region }: { slide: Slide; scorecard: RegionScorecard; region: string }) {
  const words = useWords(STAGE_WORDS);
  const page = useWords(SCORECARD_WORDS);
  const locale = useLocale();
  const { set, delivered } = scorecard;
  const nameOf = (code: string) => set.indicators.find((one) => one.code === code)?.name[locale] ?? code;
  if (slide.is === 'weak') {
    const theme = set.themes.find(({ code }) => code === slide.theme?.themeCode)?.name[locale];
    return (
      <>
        <Heading>{slide.theme === null ? words.weak : (theme ?? page.weak.noTheme)}</Heading>
        {slide.theme === null ? (
          <p className="text-[clamp(1.4rem,2.4vw,2.6rem)]">{words.noWeak}</p>
        ) : (
          <ul className="grid gap-[3vh]">
            {slide.theme.weaknesses.map(({ code, count }) => (
              <li
                key={code}
                className="flex flex-wrap items-baseline justify-between gap-x-[3vw] text-[clamp(1.3rem,2.4vw,2.6rem)] leading-tight"
              >
                <span className="font-[560]">{nameOf(code)}</span>
                <span className="text-muted tabular-nums">{words.weakIn({ n: count, of: delivered })}</span>
              </li>
            ))}
          </ul>
        )}
      </>
    );
  }
  const group = slide.is === 'group' ? set.groups.find(({ code }) => code === slide.code) : undefined;
  const counts = (column: Column) =>
    slide.is === 'group' ? column.scorecard.groups.get(slide.code) : column.scorecard.all;
  return (
    <>
      <Heading>{group === undefined ? words.all({ region }) : `${group.code} ${group.name[locale]}`}</Heading>
      {scorecard.region === null && <p className="text-lead mb-[3vh]">{words.hidden}</p>}
      <ul className="grid gap-[4vh]">
        {columnsOf(scorecard, region, locale).map((column) => (
          <li key={column.id} className="grid gap-[1vh]">
            <p className="text-[clamp(1.2rem,2vw,2.2rem)] leading-tight font-[560]">{column.name}</p>
            <Bar counts={counts(column)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Heading({ children }: { children: React.ReactNode }) {
  return <h1 className="mb-[5vh] text-[clamp(2rem,4.4vw,5rem)] leading-[1.05]">{children}</h1>;
}

function Bar({ counts }: { counts: LightCounts | undefined }) {
  const words = useWords(SHARE_WORDS);
  const { share } = useFormat();
  if (counts === undefined || shareOf(counts, 'green') === null) return <p className="text-muted">{words.nothing}</p>;
  const part = (light: 'green' | 'yellow' | 'red') => share(shareOf(counts, light) ?? 0);
  return (
    <>
      <div aria-hidden>
        <LightBar
          counts={{ ...counts, none: 0 }}
          isLegendShown={false}
          className="[&>svg]:h-[clamp(1.5rem,5vh,4rem)]"
        />
      </div>
      <p className="text-[clamp(1rem,1.5vw,1.7rem)] tabular-nums">
        {words.figures({ green: part('green'), yellow: part('yellow'), red: part('red') })}
      </p>
    </>
  );
}
