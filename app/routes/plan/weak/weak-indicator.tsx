import { ListChecks, Plus } from 'lucide-react';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { classes } from '#app/ui/classes.ts';
import { Light } from '#app/ui/light.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';

/** A weak indicator with its score or count, the actions that cover it, and the way to a new one. */
export function WeakIndicator({
  code,
  actionCount,
  isFolded,
  onMake,
}: {
  code: string;
  actionCount: number;
  /** Out of sight until all are shown, but for paper. */
  isFolded: boolean;
  onMake: (code: string) => void;
}) {
  const { weakSide: words } = useWords(PLAN_WORDS);
  const locale = useLocale();
  const { indicators, canEdit, side } = usePlanPage();
  const name = indicators.get(code)?.name[locale] ?? code;
  const score = side.of === 'cluster' ? side.scores.get(code) : undefined;
  return (
    <li className={classes('grid-cols-[auto_1fr_auto] items-start gap-x-3 px-5 py-3', isFolded ? 'is-folded' : 'grid')}>
      {score !== undefined ? <Light light={score.light} className="mt-0.5" /> : <span />}
      <div className="grid min-w-0 gap-1">
        <p className="leading-snug">
          <span className="text-muted text-small tabular-nums">{code}</span> <span className="font-[540]">{name}</span>
        </p>
        <p className="text-small text-muted flex flex-wrap items-center gap-x-2 gap-y-1">
          <Measure code={code} />
          {actionCount > 0 ? (
            <Badge tone="success" icon={<ListChecks aria-hidden />}>
              {words.covered({ n: actionCount })}
            </Badge>
          ) : (
            <Badge tone="warning">{words.uncovered}</Badge>
          )}
        </p>
      </div>
      {canEdit && (
        <Button
          look={actionCount > 0 ? 'quiet' : 'secondary'}
          size="small"
          aria-label={words.makeActionFor({ indicator: name })}
          title={words.makeAction}
          onClick={() => onMake(code)}
        >
          <Plus aria-hidden />
        </Button>
      )}
    </li>
  );
}

/** Its score, or in how many clusters it is weak. */
export function Measure({ code }: { code: string }) {
  const { weakSide: words } = useWords(PLAN_WORDS);
  const { value } = useFormat();
  const { side, indicators } = usePlanPage();
  if (side.of === 'forum') {
    const n = side.weak.find((weak) => weak.code === code)?.clusters ?? 0;
    return (
      <span className="flex items-center gap-2">
        <span aria-hidden className="flex gap-0.5">
          {Array.from({ length: side.clusters }, (_, index) => (
            <span key={index} className={index < n ? 'bg-ink h-3 w-1.5 rounded-xs' : 'bg-line h-3 w-1.5 rounded-xs'} />
          ))}
        </span>
        {words.weakIn({ n, of: side.clusters })}
      </span>
    );
  }
  const score = side.scores.get(code);
  const unit = indicators.get(code)?.unit;
  if (score === undefined || score.value === null || unit === undefined) return <span>{words.noValue}</span>;
  return <span className="tabular-nums">{value(score.value, unit)}</span>;
}
