import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { BOUNDS_WORDS } from '#app/i18n/bounds-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { DataTable, Th } from '#app/ui/data-table.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { IndicatorRow } from './indicator-row.tsx';
import { INDICATORS_WORDS } from './words.ts';

/** Every indicator of the set, by group. */
export function IndicatorsTable({ set }: { set: IndicatorSet }) {
  const words = useWords(INDICATORS_WORDS);
  const bounds = useWords(BOUNDS_WORDS);
  const locale = useLocale();
  return (
    <Panel isFlush>
      <DataTable caption={words.caption} className="py-2">
        <thead>
          <tr>
            <Th className="pt-3">{words.indicator}</Th>
            <Th className="hidden md:table-cell">{words.unit}</Th>
            <Th className="hidden text-right md:table-cell">{bounds.minimum}</Th>
            <Th className="hidden text-right md:table-cell">{bounds.excellence}</Th>
            <Th className="hidden text-right lg:table-cell">{words.weight}</Th>
            <AnswerHead title={words.silverWhy}>{words.silver}</AnswerHead>
            <AnswerHead title={words.minimumWhy}>{words.silverMinimum}</AnswerHead>
            <AnswerHead title={words.minimumWhy}>{words.goldMinimum}</AnswerHead>
          </tr>
        </thead>
        {set.groups.map((group) => (
          <tbody key={group.code}>
            <tr>
              <th scope="rowgroup" colSpan={8} className="px-5 pt-6 pb-1.5 text-left font-[640] sm:px-6">
                {group.code} {group.name[locale]}
              </th>
            </tr>
            {set.indicators
              .filter(({ groupCode }) => groupCode === group.code)
              .map((indicator) => (
                <IndicatorRow key={indicator.code} indicator={indicator} />
              ))}
          </tbody>
        ))}
      </DataTable>
    </Panel>
  );
}

function AnswerHead({ title, children }: { title: string; children: string }) {
  return (
    <Th className="hidden w-24 lg:table-cell">
      <abbr title={title} className="no-underline">
        {children}
      </abbr>
    </Th>
  );
}
