import { Link } from '@remix-run/react';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { StatusBadge } from '#app/routes/plan/action/status-badge.tsx';
import { DataTable, Th } from '#app/ui/data-table.tsx';
import { DayRow } from './day-row.tsx';
import type { DayAction as Action } from './queries.server.ts';
import { reason } from './reason.ts';
import { DAY_WORDS } from './words.ts';

/** An action, why it stands under this proposal, and each of its indicators before and now. */
export function DayAction({ action, planId }: { action: Action; planId: string }) {
  const words = useWords(DAY_WORDS);
  const { untitled } = useWords(ACTION_WORDS);
  const locale = useLocale();
  const { id, status, lines } = action;
  const title = action.title.trim() === '' ? untitled : action.title;
  return (
    <li className="border-line border-t py-4 first:border-t-0">
      <div className="grid gap-1.5 px-5 sm:px-6">
        <h3 className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <Link to={`/plan/${planId}#action-${id}`} className="link font-[560]">
            {title}
          </Link>
          <StatusBadge status={status} />
        </h3>
        <p>{reason(action, locale)}</p>
      </div>
      {lines.length > 0 && (
        <DataTable caption={words.caption({ title })} className="mt-2">
          <thead>
            <tr>
              <Th className="sm:w-[34%]">{words.indicator}</Th>
              <Th className="w-[30%] sm:w-[24%]">{words.before}</Th>
              <Th className="w-[30%] sm:w-[24%]">{words.after}</Th>
              <Th className="hidden sm:table-cell">{words.change}</Th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <DayRow key={line.code} line={line} />
            ))}
          </tbody>
        </DataTable>
      )}
    </li>
  );
}
