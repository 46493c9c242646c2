import { LIGHTS } from '#app/domain/light.ts';
import type { Unit } from '#app/domain/indicator-set.ts';
import { useFormat } from '#app/i18n/format.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { ChangeArrow } from '#app/ui/change-arrow.tsx';
import { Td, Th, Tr } from '#app/ui/data-table.tsx';
import { LightBar } from '#app/ui/light-bar.tsx';
import { Light } from '#app/ui/light.tsx';
import type { DayLine, Shown } from './day-line.ts';
import { DAY_WORDS } from './words.ts';

/** One linked indicator. */
export function DayRow({ line: { code, indicator, before, after, movement } }: { line: DayLine }) {
  const words = useWords(DAY_WORDS);
  const locale = useLocale();
  return (
    <Tr>
      <Th scope="row" className="max-w-80 min-w-28">
        {indicator === null ? words.unknownIndicator : indicator.name[locale]}{' '}
        <span className="text-small text-muted tabular-nums">
          {code}
          {indicator !== null && indicator.code !== code && <>, {words.now({ code: indicator.code })}</>}
        </span>
        <span className="mt-1 block sm:hidden">
          <Moved movement={movement} />
        </span>
      </Th>
      <Td>
        <ShownScore shown={before} unit={indicator?.unit} />
      </Td>
      <Td>
        <ShownScore shown={after} unit={indicator?.unit} />
      </Td>
      <Td className="hidden sm:table-cell">
        <Moved movement={movement} />
      </Td>
    </Tr>
  );
}

function Moved({ movement: { change, why } }: { movement: DayLine['movement'] }) {
  const words = useWords(DAY_WORDS).why;
  return (
    <>
      <ChangeArrow change={change} />
      {why !== null && <span className="text-small text-muted block">{words[why]}</span>}
    </>
  );
}

function ShownScore({ shown, unit }: { shown: Shown | null; unit: Unit | undefined }) {
  const words = useWords(DAY_WORDS);
  const lights = useWords(LIGHT_WORDS);
  const { day, month, value } = useFormat();
  if (shown === null || unit === undefined) {
    return (
      <span className="text-muted">
        <span aria-hidden>–</span>
        <span className="sr-only">{words.nothing}</span>
      </span>
    );
  }
  if (shown.of === 'region') {
    return (
      <span className="grid gap-1">
        <LightBar counts={shown.counts} isLegendShown={false} />
        <span aria-hidden className="text-small tabular-nums">
          {LIGHTS.filter((light) => shown.counts[light] > 0)
            .map((light) => lights.count[light]({ n: shown.counts[light] }))
            .join(', ')}
        </span>
        <span className="text-small text-muted">{words.roundNamed({ name: shown.roundName })}</span>
      </span>
    );
  }
  const { score, on, isBaseline } = shown;
  return (
    <span className="grid gap-0.5">
      <span className="flex items-center gap-2 tabular-nums">
        <Light light={score.light} size="small" />
        {score.value === null ? <span aria-hidden>{lights[score.light]}</span> : value(score.value, unit)}
      </span>
      <span className="text-small text-muted hidden sm:block">
        {isBaseline ? words.baselineOn({ day: day(on) }) : words.roundOn({ day: day(on) })}
      </span>
      <span className="text-small text-muted sm:hidden">{month(on)}</span>
    </span>
  );
}
