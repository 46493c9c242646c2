import { Link } from '@remix-run/react';
import type { Day } from '#app/domain/day.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { LabelState } from '#app/ui/label-state.tsx';
import { LightBar } from '#app/ui/light-bar.tsx';
import { OverviewRow } from './overview-row.tsx';
import type { ClusterSummary } from './overview.ts';
import { PlanProgress } from './plan-progress.tsx';
import { WeakList, type IndicatorNames } from './weak-list.tsx';
import { FORUM_WORDS } from './words.ts';

/** A cluster at a glance. */
export function ClusterRow({ cluster, today, names }: { cluster: ClusterSummary; today: Day; names: IndicatorNames }) {
  const words = useWords(FORUM_WORDS);
  const { day } = useFormat();
  const { id, name, label, benchmark, weak, plan } = cluster;
  return (
    <OverviewRow
      as="li"
      head={
        <>
          <h3 className="text-lead font-[620]">
            <Link
              to={`/cluster/${id}`}
              className="decoration-edge hover:decoration-ink underline decoration-1 underline-offset-4"
            >
              {name}
            </Link>
          </h3>
          <p className="text-small">
            <LabelState label={label ?? undefined} today={today} />
          </p>
        </>
      }
      lights={
        benchmark === null ? (
          <p className="text-muted">{words.noBenchmark}</p>
        ) : (
          <>
            <LightBar counts={benchmark.counts} />
            <div className="text-small text-muted">
              <p>{words.takenOn({ day: day(benchmark.takenOn) })}</p>
              {benchmark.moved !== null && benchmark.moved.improved + benchmark.moved.worse > 0 && (
                <p>{words.moved(benchmark.moved)}</p>
              )}
            </div>
          </>
        )
      }
      weak={benchmark === null ? <p className="text-muted">–</p> : <WeakList weak={weak} names={names} />}
      actions={<PlanProgress plan={plan} linkName={words.openPlanOf({ name })} />}
    />
  );
}
