import { Link } from '@remix-run/react';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { PastBenchmark } from './queries.server.ts';
import { CLUSTER_WORDS } from './words.ts';

/** All benchmarks of the cluster, newest first; each can be looked at again. */
export function History({
  history,
  shownId,
  clusterId,
}: {
  history: readonly PastBenchmark[];
  shownId: string;
  clusterId: string;
}) {
  const words = useWords(CLUSTER_WORDS).history;
  const { day } = useFormat();
  return (
    <Panel id="history" title={words.title}>
      <ol className="divide-line divide-y">
        {history.map(({ id, takenOn, revision, fileName }, index) => (
          <li key={id} className="py-2.5">
            <span className="flex flex-wrap items-center justify-between gap-x-3">
              {id === shownId ? (
                <span className="font-[600]" aria-current="true">
                  {day(takenOn)}
                </span>
              ) : (
                <Link to={index === 0 ? `/cluster/${clusterId}` : `?benchmark=${id}`} className="link">
                  {day(takenOn)}
                </Link>
              )}
              {id === shownId && <Badge tone="accent">{words.shownNow}</Badge>}
            </span>
            <span className="text-small text-muted block break-all">
              {fileName}
              {revision > 1 && ` – ${words.revision({ n: revision })}`}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
