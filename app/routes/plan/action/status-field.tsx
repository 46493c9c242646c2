import { useId } from 'react';
import { ACTION_STATUSES, allowedStatuses, type Action } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { classes } from '#app/ui/classes.ts';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { FieldConflict } from './field-conflict.tsx';
import { STATUS_ICON } from './status-badge.tsx';
import { usePlace } from '#app/routes/plan/people/use-place.ts';

/** The four statuses as buttons; those that cannot follow are shut, and why stands below. */
export function StatusField({ action }: { action: Action }) {
  const id = useId();
  const words = useWords(ACTION_WORDS);
  const { gestures } = usePlanPage();
  const place = usePlace(action.id, 'status');
  const allowed = allowedStatuses(action.status);
  const why =
    action.status === 'completed' || action.status === 'stopped' ? words.moveNotAllowed[action.status] : undefined;
  return (
    <div className="grid content-start gap-1.5">
      <span id={id} className="font-[560]">
        {words.fields.status}
      </span>
      <PlaceRing actionId={action.id} field="status">
        <div
          role="group"
          aria-labelledby={id}
          aria-describedby={why === undefined ? undefined : `${id}-why`}
          className="status-choice"
          {...place}
        >
          {ACTION_STATUSES.map((status) => {
            const Icon = STATUS_ICON[status];
            const isNow = status === action.status;
            return (
              <button
                key={status}
                type="button"
                aria-pressed={isNow}
                aria-disabled={!allowed.includes(status) || undefined}
                onClick={() => {
                  if (!isNow) gestures.edit((editor) => editor.setStatus(action.id, status));
                }}
                className={classes(isNow && 'is-now')}
              >
                <Icon aria-hidden />
                {words.status[status]}
              </button>
            );
          })}
        </div>
      </PlaceRing>
      {why !== undefined && (
        <p id={`${id}-why`} className="text-small text-muted">
          {why}
        </p>
      )}
      <FieldConflict action={action} field="status" />
    </div>
  );
}
