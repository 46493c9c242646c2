import { useEffect, useRef, type ReactNode } from 'react';
import { describeProblem } from '#app/i18n/benchmark-problems.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import type { ImportProblem } from '#app/sheet/import-benchmark.server.ts';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { UPLOAD_WORDS } from './words.ts';

/** All that is wrong in the file, in the order of the sheet, with what would be right. */
export function ProblemTable({
  problems,
  n = problems.length,
  fileName,
  remarks,
  takesFocus = true,
}: {
  problems: readonly ImportProblem[];
  /** How many there are, where not all are shown. */
  n?: number;
  fileName: string;
  /** The way to the sheet with its problems written in. */
  remarks?: ReactNode;
  /** Not where it changes while somebody works beside it. */
  takesFocus?: boolean;
}) {
  const words = useWords(UPLOAD_WORDS);
  const locale = useLocale();
  const top = useRef<HTMLDivElement>(null);
  // The answer replaces the form's state without a new page: bring it to eye and ear.
  useEffect(() => {
    if (takesFocus) top.current?.focus();
  }, [problems, takesFocus]);
  return (
    <Panel isFlush>
      <div ref={top} tabIndex={-1} className="p-5 pb-3 outline-none sm:p-6 sm:pb-3">
        <Notice tone="danger" title={words.nothingSaved({ n })}>
          <p>{words.nothingSavedText}</p>
          {remarks}
          {n > problems.length && <p>{words.firstOf({ shown: problems.length, n })}</p>}
        </Notice>
      </div>
      <DataTable caption={words.table.caption({ file: fileName })} isCaptionHidden={false} className="pb-2">
        <thead>
          <tr>
            <Th className="text-right">{words.table.row}</Th>
            <Th>{words.table.column}</Th>
            <Th>{words.table.value}</Th>
            <Th>{words.table.problem}</Th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            <Tr key={index}>
              <Td className="text-right align-top tabular-nums">{problem.row ?? '–'}</Td>
              <Td className="align-top">{problem.column ?? placeOf(problem, words.table)}</Td>
              <Td className="max-w-48 align-top font-[540] break-words">
                {problem.value === null || problem.value === '' ? '–' : problem.value}
              </Td>
              <Td className="min-w-44 align-top">{describeProblem(problem, locale)}</Td>
            </Tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}

/** Where a problem is that has no column. The day stands in the form, not in the file. */
function placeOf({ row, code }: ImportProblem, table: (typeof UPLOAD_WORDS)['nb']['table']): string {
  if (code.startsWith('benchmark.taken-on-')) return table.day;
  return row === null ? table.wholeFile : '–';
}
