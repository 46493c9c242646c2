import { useFetcher } from '@remix-run/react';
import { useEffect, useId, useRef, useState } from 'react';
import type { PlanId } from '#app/domain/ids.ts';
import { useFormat } from '#app/i18n/format.ts';
import { LABEL_WORDS } from '#app/i18n/label-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { DateInput } from '#app/ui/control.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { FieldErrors } from '#app/ui/field.tsx';
import type { PlanningHead } from './planning-head.server.ts';
import type { action } from './route.ts';
import { HORIZON_WORDS } from './words.ts';

/** Sets the last day that the plan is made for; the label's end is offered where one is known. */
export function HorizonDialog({ planId, head, onClose }: { planId: PlanId; head: PlanningHead; onClose: () => void }) {
  const id = useId();
  const words = useWords(HORIZON_WORDS);
  const labels = useWords(LABEL_WORDS);
  const { day } = useFormat();
  const fetcher = useFetcher<typeof action>();
  const [on, setOn] = useState<string>(head.horizonOn ?? '');
  const wasSent = useRef(false);
  const problem = fetcher.data?.problem;
  const { label } = head;

  useEffect(() => {
    if (fetcher.state !== 'idle') wasSent.current = true;
    else if (wasSent.current) {
      wasSent.current = false;
      if (problem === undefined) onClose();
    }
  }, [fetcher.state, problem, onClose]);

  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <fetcher.Form method="post" action={`/plan/${planId}/horizon`} className="grid gap-4">
        <p className="text-muted">{words.lead}</p>
        <div className="grid gap-1.5">
          <label htmlFor={id} className="font-[560]">
            {words.last}
          </label>
          <DateInput
            id={id}
            name="on"
            max="2999-12-31"
            value={on}
            onChange={({ target }) => setOn(target.value)}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem === undefined ? undefined : `${id}-error`}
          />
          {problem !== undefined && <FieldErrors id={`${id}-error`} errors={[words.notADay]} />}
        </div>
        {label !== null && on !== label.validUntil && (
          <Button look="secondary" className="justify-self-start" onClick={() => setOn(label.validUntil)}>
            {words.untilLabel({ label: labels[label.level].toLowerCase(), day: day(label.validUntil) })}
          </Button>
        )}
        <div className="flex flex-wrap justify-end gap-3">
          <Button type="submit" name="none" value="1" look="secondary">
            {words.none}
          </Button>
          <Button type="submit">{words.save}</Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
