import { Form, useNavigation } from '@remix-run/react';
import type { Localized } from '#app/domain/indicator-set.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { DateInput, Input, Select } from '#app/ui/control.tsx';
import { Field, FieldErrors } from '#app/ui/field.tsx';
import { NAME_LIMIT, type RoundField, type RoundFormProblems, type TypedRound } from './read-round-form.ts';
import { ROUND_WORDS } from './words.ts';

export interface RoundChoices {
  readonly sets: readonly { readonly id: string; readonly name: Localized; readonly version: number }[];
  readonly clusters: readonly { readonly id: string; readonly name: string }[];
}

/** A round's fields, to open one or to change it. */
export function RoundForm({
  typed,
  choices,
  problems,
  newId,
  back,
}: {
  typed: TypedRound;
  choices: RoundChoices;
  problems: RoundFormProblems | undefined;
  /** The id that a round to be opened will have; null for one that there is. */
  newId: string | null;
  back: string;
}) {
  const words = useWords(ROUND_WORDS);
  const locale = useLocale();
  const isNew = newId !== null;
  const isSending = useNavigation().state === 'submitting';
  const errors = (field: RoundField) => {
    const problem = problems?.[field];
    return problem === undefined ? undefined : [words.problem[problem]];
  };
  const described = (field: RoundField) => ({
    'aria-invalid': problems?.[field] !== undefined || undefined,
    'aria-describedby': `${field}-hint ${field}-error`,
  });
  return (
    <Form method="post" className="measure grid gap-6">
      {newId !== null && <input type="hidden" name="key" value={newId} />}
      <Field
        label={words.name}
        htmlFor="name"
        hint={words.nameHint}
        hintId="name-hint"
        errors={errors('name')}
        errorId="name-error"
      >
        <Input id="name" name="name" defaultValue={typed.name} maxLength={NAME_LIMIT} required {...described('name')} />
      </Field>
      <Field
        label={words.takenOn}
        htmlFor="takenOn"
        hint={words.takenOnHint}
        hintId="takenOn-hint"
        errors={errors('takenOn')}
        errorId="takenOn-error"
      >
        <DateInput id="takenOn" name="takenOn" defaultValue={typed.takenOn} required {...described('takenOn')} />
      </Field>
      <Field label={words.dueOn} htmlFor="dueOn" isOptional errors={errors('dueOn')} errorId="dueOn-error">
        <DateInput id="dueOn" name="dueOn" defaultValue={typed.dueOn} {...described('dueOn')} />
      </Field>
      {isNew ? (
        <Field label={words.set} htmlFor="set" errors={errors('set')} errorId="set-error">
          <Select id="set" name="set" defaultValue={typed.set} {...described('set')}>
            {choices.sets.map(({ id, name, version }) => (
              <option key={id} value={id}>
                {words.setOption({ name: name[locale], version })}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <input type="hidden" name="set" value={typed.set} />
      )}
      <fieldset className="grid gap-2">
        <legend className="font-[560]">{words.clusters}</legend>
        {!isNew && <p className="text-small text-muted">{words.clustersHint}</p>}
        <ul className="grid gap-1 sm:grid-cols-2">
          {choices.clusters.map(({ id, name }) => (
            <li key={id}>
              <label className="flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  name="cluster"
                  value={id}
                  defaultChecked={typed.clusters.includes(id)}
                  className="accent-accent size-5 shrink-0"
                />
                {name}
              </label>
            </li>
          ))}
        </ul>
        <FieldErrors id="clusters-error" errors={errors('clusters')} />
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" size="large" disabled={isSending}>
          {isSending ? words.sending : isNew ? words.create : words.save}
        </Button>
        <LinkButton look="quiet" size="large" to={back}>
          {words.cancel}
        </LinkButton>
      </div>
    </Form>
  );
}
