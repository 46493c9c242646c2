import type { ReactNode } from 'react';
import { BOUNDS_WORDS } from '#app/i18n/bounds-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Panel } from '#app/ui/panel.tsx';
import type { IndicatorData } from './route.tsx';
import { INDICATOR_WORDS } from './words.ts';

/** What is known of the indicator, each with where it comes from; what no source says is said to be unknown. */
export function Meaning({ page: { indicator, set, groupName, themeName } }: { page: IndicatorData }) {
  const words = useWords(INDICATOR_WORDS);
  const bounds = useWords(BOUNDS_WORDS);
  const locale = useLocale();
  const { value, number } = useFormat();
  const known = (fact: boolean | null) => (fact === null ? words.unknown : fact ? words.yes : words.no);
  const { kind, unit, levels, weight, boundsNote } = indicator;
  const note = boundsNote[locale] === '' ? set.source[locale] : boundsNote[locale];
  return (
    <Panel id="meaning" title={words.meaning}>
      <dl className="grid gap-3">
        <Fact name={words.facts.kind}>
          {words.kind[kind]} ({bounds.units[unit]})
        </Fact>
        <Fact name={words.facts.direction}>{bounds[indicator.bounds.direction]}</Fact>
        <Fact name={words.facts.bounds}>
          {bounds.pair({
            minimum: value(indicator.bounds.minimum, unit),
            excellence: value(indicator.bounds.excellence, unit),
          })}
          <span className="text-small text-muted block">{words.source({ source: note })}</span>
        </Fact>
        {levels.length > 0 && (
          <Fact name={words.facts.levels}>
            <ul>
              {levels.map((level) => (
                <li key={level.value}>
                  {number(level.value)}: {level.name[locale]}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {groupName !== null && <Fact name={words.facts.group}>{groupName[locale]}</Fact>}
        {themeName !== null && <Fact name={words.facts.theme}>{themeName[locale]}</Fact>}
        <Fact name={words.facts.weight}>{number(weight)}</Fact>
        <Fact name={words.facts.silver}>{known(indicator.isSilverAudit)}</Fact>
        <Fact name={words.facts.silverMinimum}>{known(indicator.isSilverMinimum)}</Fact>
        <Fact name={words.facts.goldMinimum}>{known(indicator.isGoldMinimum)}</Fact>
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
