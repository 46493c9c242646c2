import { Link } from '@remix-run/react';
import { Handshake } from 'lucide-react';
import type { ActionId, PlanId } from '#app/domain/ids.ts';
import type { JointProgress } from '#app/domain/joint-action.ts';
import { useWords } from '#app/i18n/words.ts';
import { JOINT_WORDS } from '#app/routes/plan/joint/words.ts';
import { FORUM_WORDS } from './words.ts';

export interface JointLine {
  readonly id: ActionId;
  readonly title: string;
  readonly progress: JointProgress;
}

/** The shared plan's joint actions: how many of those who take part have taken each on, are done and overdue. */
export function JointLines({ planId, lines }: { planId: PlanId; lines: readonly JointLine[] }) {
  const words = useWords(FORUM_WORDS);
  const joint = useWords(JOINT_WORDS);
  if (lines.length === 0) return null;
  return (
    <div className="grid gap-2 pt-2">
      <h4 className="text-small text-muted font-[560] tracking-normal">{words.joint}</h4>
      <ul className="grid gap-2.5">
        {lines.map(({ id, title, progress }) => (
          <li key={id} className="flex items-start gap-2">
            <Handshake aria-hidden className="text-muted mt-0.5 size-[1.15em] shrink-0" />
            <span className="min-w-0">
              <Link to={`/plan/${planId}#action-${id}`} className="link">
                {title.trim() === '' ? joint.untitled : title}
              </Link>
              <span className="text-small text-muted block tabular-nums">{joint.progress(progress)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
