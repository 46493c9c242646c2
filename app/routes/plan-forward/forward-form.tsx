import { Form, useNavigation } from '@remix-run/react';
import { isOpen, type ActionStatus } from '#app/domain/action.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { DateInput, Input } from '#app/ui/control.tsx';
import { Field } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ForwardProblem } from './read-forward.ts';
import type { ForwardData } from './route.tsx';
import { FORWARD_WORDS } from './words.ts';

type Problem = ForwardProblem | 'unreadable';

/** Which actions, goals and text come along. It works without scripts, and keeps what was chosen when it is refused. */
export function ForwardForm({
  shown,
  typed,
  problems,
}: {
  shown: ForwardData & { readonly actions: NonNullable<ForwardData['actions']> };
  typed: URLSearchParams | undefined;
  problems: readonly Problem[];
}) {
  const words = useWords(FORWARD_WORDS);
  const actionWords = useWords(ACTION_WORDS);
  const { day } = useFormat();
  const isSending = useNavigation().state !== 'idle';
  const { plan, actions, validUntil, baselinesOn } = shown;
  const chosen = typed === undefined ? undefined : new Set(typed.getAll('action'));
  const errors = (problem: Problem) => (problems.includes(problem) ? [words.problem[problem]] : undefined);
  const comes = (id: string, status: ActionStatus) => chosen?.has(id) ?? isOpen(status);
  const baselineWords =
    plan.clusterId === null
      ? words.sharedBaselines
      : baselinesOn === null
        ? words.noBaselines
        : words.baselines({ day: day(baselinesOn) });
  return (
    <Form method="post" className="grid gap-6">
      <input type="hidden" name="key" value={typed?.get('key') ?? shown.key} />
      {(problems.includes('key') || problems.includes('unreadable')) && (
        <Notice tone="danger">{problems.includes('key') ? words.problem.key : words.problem.unreadable}</Notice>
      )}
      <div className="grid items-end gap-5 sm:grid-cols-[1fr_auto]">
        <Field htmlFor="forward-title" label={words.name} errors={errors('title')} errorId="forward-title-error">
          <Input
            id="forward-title"
            name="title"
            required
            maxLength={200}
            defaultValue={typed?.get('title') ?? shown.title}
            aria-invalid={problems.includes('title') || undefined}
            aria-describedby="forward-title-error"
          />
        </Field>
        <Field
          htmlFor="forward-horizon"
          label={words.horizon}
          hint={validUntil === null ? words.horizonHint : words.untilLabel({ day: day(validUntil) })}
          hintId="forward-horizon-hint"
          errors={errors('horizon')}
          errorId="forward-horizon-error"
        >
          <DateInput
            id="forward-horizon"
            name="horizon"
            max="2999-12-31"
            defaultValue={typed?.get('horizon') ?? shown.horizonOn}
            aria-invalid={problems.includes('horizon') || undefined}
            aria-describedby="forward-horizon-hint forward-horizon-error"
          />
        </Field>
      </div>
      <fieldset className="grid gap-2">
        <legend className="text-lead font-[620]">{words.actions}</legend>
        <p className="text-small text-muted">{actions.length === 0 ? words.noActions : words.actionsLead}</p>
        <ul className="grid gap-0.5">
          {actions.map(({ id, title, status }) => (
            <li key={id}>
              <label className="flex min-h-11 items-center gap-3">
                <input type="checkbox" name="action" value={id} defaultChecked={comes(id, status)} className="size-5" />
                <span className="min-w-0 flex-1">{title.trim() === '' ? actionWords.untitled : title}</span>
                <span className="text-small text-muted">{actionWords.status[status]}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <fieldset className="grid gap-1">
        <legend className="text-lead font-[620]">{words.also}</legend>
        {shown.goals > 0 && (
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="goals" defaultChecked={typed?.has('goals') ?? true} className="size-5" />
            {words.goals({ n: shown.goals })}
          </label>
        )}
        {shown.hasText && (
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="text" defaultChecked={typed?.has('text') ?? true} className="size-5" />
            {words.text}
          </label>
        )}
        <p className="text-small text-muted">{baselineWords}</p>
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={isSending}>
          {words.make}
        </Button>
        <LinkButton look="secondary" to={`/plan/${plan.id}`}>
          {words.cancel}
        </LinkButton>
      </div>
    </Form>
  );
}
