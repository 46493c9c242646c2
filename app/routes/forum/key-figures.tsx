import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { LightBar } from '#app/ui/light-bar.tsx';
import type { ForumOverview } from './queries.server.ts';
import { FORUM_WORDS } from './words.ts';

/** What the eye should catch first, large enough for a projector: the region's lights and four numbers. */
export function KeyFigures({ overview }: { overview: ForumOverview }) {
  const words = useWords(FORUM_WORDS);
  const { number } = useFormat();
  const { clusters, shared, attention, region, forum } = overview;
  const plans = [shared?.plan, ...clusters.map(({ plan }) => plan)].flatMap((plan) => plan ?? []);
  const open = plans.reduce(
    (sum, { progress }) => sum + progress.byStatus.planned + progress.byStatus['in-progress'],
    0,
  );
  const uncovered = clusters.reduce((sum, { weak }) => sum + weak.uncovered.length, 0);
  const figures = [
    ...(clusters.length === 0
      ? []
      : [
          { to: '#clusters', n: uncovered, label: words.figures.uncovered },
          { to: '#attention', n: attention.labels.length, label: words.figures.labels },
        ]),
    { to: '#attention', n: attention.overdue.length, label: words.figures.overdue },
    { to: clusters.length === 0 ? '#shared-plan' : '#clusters', n: open, label: words.figures.open },
  ];
  return (
    <div className="grid gap-x-12 gap-y-7 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)] lg:items-end">
      {region !== null && (
        <div className="grid gap-3">
          <p className="text-small text-muted">{words.regionLights({ n: region.n, region: forum.region })}</p>
          <LightBar counts={region.all} />
        </div>
      )}
      <ul
        aria-label={words.figures.title}
        className="grid grid-cols-2 gap-x-8 gap-y-5 sm:grid-cols-[repeat(auto-fit,minmax(7rem,1fr))]"
      >
        {figures.map(({ to, n, label }) => (
          <li key={label}>
            <a href={to} className="group grid gap-1.5">
              <span className="text-figure font-[640] tracking-tight tabular-nums">{number(n)}</span>
              <span className="text-small text-muted group-hover:text-ink underline-offset-4 group-hover:underline">
                {label}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
