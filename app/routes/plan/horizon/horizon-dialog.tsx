import { useId, useState, type FormEvent } from 'react';
import type { PlanId } from '#app/domain/ids.ts';
import { useFormat } from '#app/i18n/format.ts';
import { LABEL_WORDS } from '#app/i18n/label-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { DateInput } from '#app/ui/control.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { FieldErrors } from '#app/ui/field.tsx';
import type { PlanningHead } from './planning-head.server.ts';
import { HORIZON_WORDS } from './words.ts';

/** Sets the last day that the plan is made for; the label's end is offered where one is known. */
export function HorizonDialog({ planId, head, onClose }: { planId: PlanId; head: PlanningHead; onClose: () => void }) {
  const id = useId();
  const words = useWords(HORIZON_WORDS);
  const labels = useWords(LABEL_WORDS);
  const { day } = useFormat();
  const [on, setOn] = useState<string>(head.horizonOn ?? '');
  const [problem, setProblem] = useState<'notADay' | 'failed'>();
  const [isSending, setIsSending] = useState(false);
  const { label } = head;

  async function send(fields: Record<string, string>) {
    setIsSending(true);
    const problem = await setHorizon(planId, fields);
    setIsSending(false);
    setProblem(problem);
    if (problem === undefined) onClose();
  }

  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void send({ on });
        }}
      >
        <p className="text-muted">{words.lead}</p>
        <div className="grid gap-1.5">
          <label htmlFor={id} className="font-[560]">
            {words.last}
          </label>
          <DateInput
            id={id}
            max="2999-12-31"
            value={on}
            onChange={({ target }) => setOn(target.value)}
            aria-invalid={problem === 'notADay' || undefined}
            aria-describedby={problem === undefined ? undefined : `${id}-error`}
          />
          {problem !== undefined && <FieldErrors id={`${id}-error`} errors={[words[problem]]} />}
        </div>
        {label !== null && on !== label.validUntil && (
          <Button look="secondary" className="justify-self-start" onClick={() => setOn(label.validUntil)}>
            {words.untilLabel({ label: labels[label.level].toLowerCase(), day: day(label.validUntil) })}
          </Button>
        )}
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="secondary" disabled={isSending} onClick={() => void send({ none: '1' })}>
            {words.none}
          </Button>
          <Button type="submit" disabled={isSending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** By itself, so that without a connection the plan stays open. The new day comes as everybody hears of it. */
async function setHorizon(planId: PlanId, fields: Record<string, string>): Promise<'notADay' | 'failed' | undefined> {
  try {
    const answer = await fetch(`/plan/${planId}/horizon`, { method: 'POST', body: new URLSearchParams(fields) });
    if (answer.status === 422) return 'notADay';
    return answer.status === 204 ? undefined : 'failed';
  } catch {
    return 'failed';
  }
}
