import { Link } from '@remix-run/react';
import type { SetEntry } from '#app/data/set-list.server.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { setPath } from '#app/routes/indicator-set/paths.ts';
import { SetState } from '#app/routes/indicator-set/set-state.tsx';
import { DataTable, Td, Th, Tr } from '#app/ui/data-table.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { INDICATORS_WORDS } from './words.ts';

/** All sets, with where each is in its life and what there is on it. */
export function SetList({ forumId, sets }: { forumId: string; sets: readonly SetEntry[] }) {
  const words = useWords(INDICATORS_WORDS);
  const locale = useLocale();
  return (
    <Panel id="sets" title={words.sets} isFlush>
      <DataTable caption={words.setsCaption} className="pb-2">
        <thead>
          <tr>
            <Th>{words.set}</Th>
            <Th>{words.state}</Th>
            <Th className="hidden text-right sm:table-cell">{words.indicators}</Th>
            <Th className="hidden text-right sm:table-cell">{words.benchmarks}</Th>
          </tr>
        </thead>
        <tbody>
          {sets.map(({ id, name, version, publishedAt, isInUse, indicators, benchmarks }) => (
            <Tr key={id}>
              <Th scope="row" className="min-w-40">
                <Link to={setPath(forumId, id)} className="link font-[540]">
                  {name[locale]}
                </Link>{' '}
                <span className="text-small text-muted whitespace-nowrap">{words.version({ version })}</span>
              </Th>
              <Td>
                <SetState isDraft={publishedAt === null} isInUse={isInUse} />
              </Td>
              <Td className="hidden text-right tabular-nums sm:table-cell">{indicators}</Td>
              <Td className="hidden text-right tabular-nums sm:table-cell">{benchmarks}</Td>
            </Tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}
