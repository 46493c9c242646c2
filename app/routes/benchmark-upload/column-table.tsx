import { COLUMN_USES, columnField } from '#app/domain/sheet-choices.ts';
import { useWords } from '#app/i18n/words.ts';
import { Select } from '#app/ui/control.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { Preview } from './read-preview.server.ts';
import { PREVIEW_WORDS } from './words.ts';

/** What each column is read as. */
export function ColumnTable({ columns }: { columns: Preview['columns'] }) {
  const words = useWords(PREVIEW_WORDS);
  return (
    <Panel id="columns" title={words.columns} isFlush>
      <DataTable caption={words.columns} className="pb-2">
        <thead>
          <tr>
            <Th>{words.column}</Th>
            <Th>{words.use}</Th>
            <Th>{words.examples}</Th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ index, heading, use, examples }) => (
            <Tr key={index}>
              <Th scope="row" className="max-w-56 font-[540] break-words">
                {heading}
              </Th>
              <Td>
                <Select
                  // What it is read as may follow from another choice.
                  key={use}
                  name={columnField(index)}
                  defaultValue={use}
                  aria-label={words.useOf({ column: heading })}
                  className="min-w-44"
                >
                  {COLUMN_USES.map((known) => (
                    <option key={known} value={known}>
                      {words.uses[known]}
                    </option>
                  ))}
                </Select>
              </Td>
              <Td className="text-small text-muted max-w-80 min-w-40 break-words">{examples.join(' · ')}</Td>
            </Tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}
