import { CircleCheck } from 'lucide-react';
import type { Localized } from '#app/domain/indicator-set.ts';
import { LIGHT_WORDS } from '#app/i18n/light-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Light } from '#app/ui/light.tsx';
import { ProgressBar } from '#app/ui/progress.tsx';
import type { WeakIndicator, WeakSummary } from './overview.ts';
import { FORUM_WORDS } from './words.ts';

/** By indicator code. */
export type IndicatorNames = Readonly<Record<string, Localized>>;

const SHOWN = 3;

/** How many weak indicators the plan does something about, and the worst that it leaves. */
export function WeakList({ weak, names }: { weak: WeakSummary; names: IndicatorNames }) {
  const words = useWords(FORUM_WORDS);
  const { covered, uncovered } = weak;
  const total = covered.length + uncovered.length;
  if (total === 0) return <p className="text-muted">{words.noWeak}</p>;
  const share = words.withAction({ n: covered.length, of: total });
  const hidden = uncovered.length - SHOWN;
  return (
    <>
      <p className="tabular-nums">{share}</p>
      <ProgressBar part={covered.length} whole={total} label={share} />
      {uncovered.length === 0 ? (
        <p className="text-small text-success flex items-center gap-1.5">
          <CircleCheck aria-hidden className="size-4" />
          {words.allCovered}
        </p>
      ) : (
        <>
          <p className="text-small text-muted">{words.withoutAction({ n: uncovered.length })}</p>
          <ul className="text-small grid gap-1">
            {uncovered.slice(0, SHOWN).map((indicator) => (
              <Uncovered key={indicator.code} indicator={indicator} name={names[indicator.code]} />
            ))}
            {hidden > 0 && <li className="text-muted">{words.more({ n: hidden })}</li>}
          </ul>
        </>
      )}
    </>
  );
}

function Uncovered({ indicator, name }: { indicator: WeakIndicator; name: Localized | undefined }) {
  const locale = useLocale();
  const lights = useWords(LIGHT_WORDS);
  const { code, light } = indicator;
  return (
    <li className="flex items-start gap-2">
      {light !== null && <Light light={light} size="small" label={lights[light]} />}
      <span className="min-w-0">
        <span className="text-muted tabular-nums">{code}</span> {name?.[locale] ?? ''}
      </span>
    </li>
  );
}
