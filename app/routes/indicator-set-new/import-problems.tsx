import { useEffect, useRef } from 'react';
import { describeSetProblem } from '#app/i18n/set-problems.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import type { SetImportProblem } from '#app/sheet/import-set.server.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { NEW_SET_WORDS } from './words.ts';

/** All that is wrong in the file, with its place as the file's author knows it. */
export function ImportProblems({ problems, fileName }: { problems: readonly SetImportProblem[]; fileName: string }) {
  const words = useWords(NEW_SET_WORDS).refused;
  const locale = useLocale();
  const top = useRef<HTMLDivElement>(null);
  // The answer replaces the form's state without a new page: bring it to eye and ear.
  useEffect(() => top.current?.focus(), [problems]);
  return (
    <Panel isFlush>
      <div ref={top} tabIndex={-1} className="p-5 pb-3 outline-none sm:p-6 sm:pb-3">
        <Notice tone="danger" title={words.title({ n: problems.length })}>
          <p>{words.text}</p>
        </Notice>
      </div>
      <DataTable caption={words.caption({ file: fileName })} isCaptionHidden={false} className="pb-2">
        <thead>
          <tr>
            <Th>{words.place}</Th>
            <Th>{words.value}</Th>
            <Th>{words.problem}</Th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            <Tr key={index}>
              <Td className="align-top break-words">
                {[
                  problem.where.sheet,
                  problem.where.row === null ? null : words.row({ row: problem.where.row }),
                  problem.where.column,
                ]
                  .filter((part) => part !== null)
                  .join(', ') || words.wholeFile}
              </Td>
              <Td className="max-w-48 align-top font-[540] break-words">{problem.value ?? '–'}</Td>
              <Td className="min-w-44 align-top">{describeSetProblem(problem, locale)}</Td>
            </Tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}
