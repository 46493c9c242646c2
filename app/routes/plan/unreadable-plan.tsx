import { useFormat } from '#app/i18n/format.ts';
import { PLAN_WORDS } from '#app/i18n/plan-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PlanHead } from './plan-head.tsx';
import type { PlanData } from './route.tsx';

/** In the place of a plan of which nothing can be read: it is not empty, so it is not shown as empty. */
export function UnreadablePlan({ data }: { data: PlanData }) {
  const { unreadablePlan } = useWords(PLAN_WORDS);
  const { horizon, noHorizon } = useWords(PLAN_WORDS);
  const { day } = useFormat();
  const { plan, access, today } = data;
  const runs = plan.horizonOn === null ? noHorizon : horizon({ day: day(plan.horizonOn) });
  return (
    <main id="content" tabIndex={-1} className="plan outline-none">
      <PlanHead plan={plan} content={null} today={today} isReader={access === 'read'} horizon={<span>{runs}</span>} />
      <div className="page py-6">
        <Notice
          tone="danger"
          title={unreadablePlan.title}
          action={
            <LinkButton to={`/plan/${plan.id}`} look="secondary" size="small" reloadDocument>
              {unreadablePlan.again}
            </LinkButton>
          }
        >
          {unreadablePlan.text}
        </Notice>
      </div>
    </main>
  );
}
