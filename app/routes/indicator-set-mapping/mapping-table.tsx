import type { Localized } from '#app/domain/indicator-set.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { MappingLine } from './mapping-lines.ts';
import { Standing } from './standing.tsx';
import { MAPPING_WORDS } from './words.ts';

export interface OlderIndicator {
  readonly code: string;
  readonly name: Localized;
}

/** The same for who only reads: what is saved, without suggestions. */
export function MappingTable({ lines, older }: { lines: readonly MappingLine[]; older: readonly OlderIndicator[] }) {
  const words = useWords(MAPPING_WORDS);
  const locale = useLocale();
  return (
    <Panel isFlush>
      <DataTable caption={words.title} className="py-2">
        <thead>
          <tr>
            <Th className="pt-3">{words.newer}</Th>
            <Th>{words.older}</Th>
            <Th>{words.comparison}</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const code = line.standing.is === 'same' ? line.standing.code : undefined;
            const before = older.find((one) => one.code === code);
            return (
              <Tr key={line.code}>
                <Th scope="row">
                  {line.name[locale]} <span className="text-small text-muted tabular-nums">{line.code}</span>
                </Th>
                <Td>{before === undefined ? '–' : `${before.code} ${before.name[locale]}`}</Td>
                <Td>
                  <Standing line={{ ...line, isSuggested: false }} />
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </DataTable>
    </Panel>
  );
}
