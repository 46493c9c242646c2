import type { Localized } from '#app/domain/indicator-set.ts';
import { rowField } from '#app/domain/sheet-choices.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Select } from '#app/ui/control.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { PreviewRow } from './read-preview.server.ts';
import { PREVIEW_WORDS } from './words.ts';

export interface IndicatorChoices {
  readonly name: Localized;
  readonly indicators: readonly { readonly code: string; readonly name: Localized }[];
}

/** Rows whose indicator was not found, each to be placed by hand. What looks like it stands first, and is not chosen. */
export function RowTable({ rows, groups }: { rows: readonly PreviewRow[]; groups: readonly IndicatorChoices[] }) {
  const words = useWords(PREVIEW_WORDS);
  const locale = useLocale();
  const all = groups.flatMap(({ indicators }) => indicators);
  const option = ({ code, name }: IndicatorChoices['indicators'][number]) => (
    <option key={code} value={code}>
      {code} {name[locale]}
    </option>
  );
  return (
    <Panel id="rows" title={words.rows} isFlush>
      <p className="text-muted px-5 pb-3 sm:px-6">{words.rowsText}</p>
      <DataTable caption={words.rows} className="pb-2">
        <thead>
          <tr>
            <Th className="text-right">{words.row}</Th>
            <Th>{words.says}</Th>
            <Th>{words.indicator}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, text, chosen, near }) => {
            const likely = all.filter(({ code }) => near.includes(code));
            return (
              <Tr key={row}>
                <Td className="text-right tabular-nums">{row}</Td>
                <Td className="max-w-72 break-words">{text}</Td>
                <Td>
                  <Select
                    name={rowField(row)}
                    defaultValue={chosen}
                    aria-label={words.indicatorOf({ row })}
                    className="min-w-52"
                  >
                    <option value="">{words.notChosen}</option>
                    <option value="skip">{words.skip}</option>
                    {likely.length > 0 && <optgroup label={words.near}>{likely.map(option)}</optgroup>}
                    {groups.map((group) => (
                      <optgroup key={group.name.en} label={group.name[locale]}>
                        {group.indicators.filter(({ code }) => !near.includes(code)).map(option)}
                      </optgroup>
                    ))}
                  </Select>
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </DataTable>
    </Panel>
  );
}
