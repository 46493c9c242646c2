import { CircleCheck } from 'lucide-react';
import type { Goal } from '#app/domain/goal.ts';
import { isReached } from '#app/domain/goal-reach.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Light } from '#app/ui/light.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { GOAL_WORDS } from './words.ts';

/** How a goal stands now: the cluster's own light, or [PL3] in a shared plan counts alone; and how many actions aim at it. */
export function GoalNow({ goal, actionCount }: { goal: Goal; actionCount: number | null }) {
  const words = useWords(GOAL_WORDS);
  const { side, indicators, measures } = usePlanPage();
  const { value } = useFormat();
  const code = goal.indicatorCode;
  if (code === null) return null;
  const score = side.of === 'cluster' ? side.scores.get(code) : undefined;
  const weak = side.of === 'forum' ? side.weak.find((one) => one.code === code) : undefined;
  const unit = indicators.get(code)?.unit;
  return (
    <p className="text-small text-muted flex flex-wrap items-center gap-x-4 gap-y-1.5">
      {side.of === 'cluster' && (
        <span className="flex items-center gap-1.5 tabular-nums">
          {words.now}: {score === undefined ? words.noScore : <Light light={score.light} size="small" isNamed />}
          {score !== undefined && score.value !== null && unit !== undefined && (
            <span>({value(score.value, unit)})</span>
          )}
        </span>
      )}
      {side.of === 'forum' && weak !== undefined && (
        <span>{words.weakIn({ n: weak.clusters, of: side.clusters })}</span>
      )}
      {isReached(goal, score && { ...score, remark: null }, measures.get(code)) === true && (
        <Badge tone="success" icon={<CircleCheck aria-hidden />}>
          {words.reached}
        </Badge>
      )}
      {actionCount !== null &&
        (actionCount === 0 ? (
          <Badge tone="warning">{words.aiming({ n: 0 })}</Badge>
        ) : (
          <span>{words.aiming({ n: actionCount })}</span>
        ))}
    </p>
  );
}
