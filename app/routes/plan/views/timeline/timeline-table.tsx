import { useState } from 'react';
import type { Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { StatusBadge } from '#app/routes/plan/action/status-badge.tsx';

/** The same as a table, for those who read better than they see. */
export function TimelineTable({ rows, all }: { rows: readonly Action[]; all: readonly Action[] }) {
  const { timeline: words } = useWords(VIEW_WORDS);
  const { fields, untitled } = useWords(ACTION_WORDS);
  const { day } = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const nameOf = ({ title }: Action) => (title.trim() === '' ? untitled : title);
  return (
    <details
      className="rounded-panel border-line bg-panel border"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className="min-h-11 cursor-pointer px-5 py-2.5">{words.tableCaption}</summary>
      {isOpen && (
        <DataTable caption={words.tableCaption}>
          <thead>
            <tr>
              <Th>{fields.title}</Th>
              <Th>{fields.status}</Th>
              <Th>{fields.start}</Th>
              <Th>{fields.deadline}</Th>
              <Th>{words.milestones}</Th>
              <Th>{words.dependsOn}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((action) => (
              <Tr key={action.id}>
                <Th scope="row">{nameOf(action)}</Th>
                <Td>
                  <StatusBadge status={action.status} />
                </Td>
                <Td>{action.start !== null && day(action.start)}</Td>
                <Td>{action.deadline !== null && day(action.deadline)}</Td>
                <Td>
                  {action.milestones
                    .map(({ title, due, isDone }) =>
                      [title, ...(due === null ? [] : [day(due)]), ...(isDone ? [`(${words.done})`] : [])].join(' '),
                    )
                    .join('; ')}
                </Td>
                <Td>
                  {all
                    .filter(({ id }) => action.dependsOn.includes(id))
                    .map(nameOf)
                    .join('; ')}
                </Td>
              </Tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </details>
  );
}
