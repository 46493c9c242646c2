import { useNavigation } from '@remix-run/react';
import { useState } from 'react';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import type { SetField } from '#app/domain/set-problem.ts';
import { SET_FIELD_WORDS } from '#app/i18n/set-field-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { FormProblems } from '#app/routes/indicator-set/form-problems.tsx';
import { placedProblems } from '#app/routes/indicator-set/problems-at.ts';
import { SetInput, SetSelect, type SetInputProps } from '#app/routes/indicator-set/set-field.tsx';
import { useFocusOn } from '#app/routes/indicator-set/use-focus.ts';
import { KeptForm } from '#app/routes/kept-form/kept-form.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { LevelRows } from './level-rows.tsx';
import type { TypedIndicator } from './read-indicator-form.ts';
import type { IndicatorAnswer } from './route.tsx';
import { useOptions } from './use-options.ts';
import { INDICATOR_WORDS } from './words.ts';

export function IndicatorForm({
  set,
  typed,
  answer,
  cancelTo,
}: {
  set: IndicatorSet;
  typed: TypedIndicator;
  answer: IndicatorAnswer | undefined;
  cancelTo: string;
}) {
  const words = useWords(INDICATOR_WORDS);
  const { fields } = useWords(SET_FIELD_WORDS);
  const options = useOptions(set);
  const isSending = useNavigation().state === 'submitting';
  const form = useFocusOn(answer);
  const [kind, setKind] = useState(typed.texts.kind);
  const problems = placedProblems(answer?.problems ?? [], (part) => (part === 'levels' ? typed.levels : undefined));
  const common = (field: SetField) => ({
    name: field,
    label: fields[field],
    value: typed.texts[field] ?? '',
    problems: problems.byField[field],
  });
  const input = (field: SetField, look: SetInputProps['look'] = 'line', hint?: string) => (
    <SetInput key={field} {...common(field)} look={look} {...(hint === undefined ? {} : { hint })} />
  );
  const select = (field: SetField & keyof typeof options, onChange?: (value: string) => void) => (
    <SetSelect
      key={field}
      {...common(field)}
      options={options[field]}
      {...(onChange === undefined ? {} : { onChange })}
    />
  );
  return (
    <KeptForm formRef={form} noValidate preventScrollReset className="grid gap-6">
      <FormProblems problems={problems} title={words.problems} />
      <Panel id="what" title={words.what}>
        <p className="text-muted measure mb-4">{words.codeHint}</p>
        <div className="grid items-start gap-5 md:grid-cols-2">
          {input('nameNb')}
          {input('nameEn')}
          {input('code')}
          {select('groupCode')}
          {select('themeCode')}
        </div>
      </Panel>
      <Panel id="measure" title={words.measure}>
        <p className="text-muted measure mb-4">{words.measureLead}</p>
        <div className="grid items-start gap-5 md:grid-cols-3">
          {select('kind', setKind)}
          {select('unit')}
          {select('direction')}
          {input('minimum', 'number')}
          {input('excellence', 'number')}
          {input('weight', 'number')}
        </div>
        <div className="mt-5 grid items-start gap-5 md:grid-cols-2">
          {input('boundsNoteNb', 'text', words.noteHint)}
          {input('boundsNoteEn', 'text', words.noteHint)}
        </div>
        {kind === 'choice' && <LevelRows rows={typed.levels} problems={problems} />}
      </Panel>
      <Panel id="criteria" title={words.criteria}>
        <p className="text-muted measure mb-4">{words.criteriaLead}</p>
        <div className="grid items-start gap-5 md:grid-cols-3">
          {select('silverAudit')}
          {select('silverMinimum')}
          {select('goldMinimum')}
        </div>
      </Panel>
      <div className="border-line bg-snow/95 sticky bottom-0 z-20 -mx-4 flex flex-wrap gap-3 border-t px-4 py-3">
        <Button type="submit" disabled={isSending}>
          {words.save}
        </Button>
        <LinkButton look="quiet" to={cancelTo}>
          {words.cancel}
        </LinkButton>
      </div>
    </KeptForm>
  );
}
