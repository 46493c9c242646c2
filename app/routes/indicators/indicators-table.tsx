import { ArrowDown, ArrowUp, Check, Minus } from 'lucide-react';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { BOUNDS_WORDS } from '#app/i18n/bounds-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { INDICATORS_WORDS } from './words.ts';

/** Every indicator of the set, by group. */
export function IndicatorsTable({ set }: { set: IndicatorSet }) {
  const words = useWords(INDICATORS_WORDS);
  const bounds = useWords(BOUNDS_WORDS);
  const locale = useLocale();
  const { value } = useFormat();
  return (
    <Panel isFlush>
      <DataTable caption={words.caption} className="py-2">
        <thead>
          <tr>
            <Th className="pt-3">{words.indicator}</Th>
            <Th className="hidden md:table-cell">{words.unit}</Th>
            <Th className="hidden md:table-cell">{words.direction}</Th>
            <Th className="hidden text-right md:table-cell">{bounds.minimum}</Th>
            <Th className="hidden text-right md:table-cell">{bounds.excellence}</Th>
            <Th className="hidden md:table-cell">
              <abbr title={words.silverWhy} className="no-underline">
                {words.silver}
              </abbr>
            </Th>
          </tr>
        </thead>
        {set.groups.map((group) => (
          <tbody key={group.code}>
            <tr>
              <th scope="rowgroup" colSpan={6} className="px-5 pt-6 pb-1.5 text-left font-[640] sm:px-6">
                {group.code} {group.name[locale]}
              </th>
            </tr>
            {set.indicators
              .filter(({ groupCode }) => groupCode === group.code)
              .map((indicator) => (
                <Tr key={indicator.code}>
                  <Th scope="row" className="min-w-32">
                    <span className="font-[540]">{indicator.name[locale]}</span>{' '}
                    <span className="text-small text-muted tabular-nums">{indicator.code}</span>
                    <span className="text-small text-muted grid md:hidden">
                      <span className="text-ink tabular-nums">
                        {bounds.pair({
                          minimum: value(indicator.bounds.minimum, indicator.unit),
                          excellence: value(indicator.bounds.excellence, indicator.unit),
                        })}
                      </span>
                      <DirectionMark direction={indicator.bounds.direction} />
                      {indicator.isSilverAudit === true && words.silverScope}
                    </span>
                  </Th>
                  <Td className="text-muted hidden whitespace-nowrap md:table-cell">{bounds.units[indicator.unit]}</Td>
                  <Td className="text-muted hidden md:table-cell">
                    <DirectionMark direction={indicator.bounds.direction} />
                  </Td>
                  <Td className="hidden text-right whitespace-nowrap tabular-nums md:table-cell">
                    {value(indicator.bounds.minimum, indicator.unit)}
                  </Td>
                  <Td className="hidden text-right whitespace-nowrap tabular-nums md:table-cell">
                    {value(indicator.bounds.excellence, indicator.unit)}
                  </Td>
                  <Td className="hidden md:table-cell">
                    <SilverMark isSilverAudit={indicator.isSilverAudit} />
                  </Td>
                </Tr>
              ))}
          </tbody>
        ))}
      </DataTable>
    </Panel>
  );
}

export function DirectionMark({ direction }: { direction: 'higher' | 'lower' }) {
  const words = useWords(BOUNDS_WORDS);
  const Icon = direction === 'higher' ? ArrowUp : ArrowDown;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon aria-hidden className="size-4" />
      {words[direction]}
    </span>
  );
}

function SilverMark({ isSilverAudit }: { isSilverAudit: boolean | null }) {
  const words = useWords(INDICATORS_WORDS);
  if (isSilverAudit === null) {
    return (
      <span className="text-muted" title={words.silverUnknown}>
        <span aria-hidden>?</span>
        <span className="sr-only">{words.silverUnknown}</span>
      </span>
    );
  }
  const Icon = isSilverAudit ? Check : Minus;
  return (
    <span className={isSilverAudit ? undefined : 'text-muted'}>
      <Icon aria-hidden className="size-4.5" />
      <span className="sr-only">{isSilverAudit ? words.silverYes : words.silverNo}</span>
    </span>
  );
}
