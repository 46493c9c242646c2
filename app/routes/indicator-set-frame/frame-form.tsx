import { useNavigation } from '@remix-run/react';
import { SET_FIELD_WORDS } from '#app/i18n/set-field-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { FormProblems } from '#app/routes/indicator-set/form-problems.tsx';
import { placedProblems } from '#app/routes/indicator-set/problems-at.ts';
import { SetInput } from '#app/routes/indicator-set/set-field.tsx';
import { useFocusOn } from '#app/routes/indicator-set/use-focus.ts';
import { KeptForm } from '#app/routes/kept-form/kept-form.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/panel.tsx';
import { NamedRows } from './named-rows.tsx';
import type { TypedFrame } from './read-frame.ts';
import type { FrameAnswer } from './route.tsx';
import { FRAME_WORDS } from './words.ts';

export function FrameForm({
  typed,
  answer,
  cancelTo,
}: {
  typed: TypedFrame;
  answer: FrameAnswer | undefined;
  cancelTo: string;
}) {
  const words = useWords(FRAME_WORDS);
  const { fields } = useWords(SET_FIELD_WORDS);
  const isSending = useNavigation().state === 'submitting';
  const form = useFocusOn(answer);
  const problems = placedProblems(answer?.problems ?? [], (part) =>
    part === 'groups' || part === 'themes' ? typed[part] : undefined,
  );
  return (
    <KeptForm formRef={form} noValidate preventScrollReset className="grid gap-6">
      <FormProblems problems={problems} title={words.problems} />
      <Panel id="about" title={words.about}>
        <div className="grid items-start gap-5 md:grid-cols-2">
          {(['nameNb', 'nameEn', 'sourceNb', 'sourceEn'] as const).map((field) => (
            <SetInput
              key={field}
              name={field}
              label={fields[field]}
              value={typed.texts[field] ?? ''}
              look={field.startsWith('source') ? 'text' : 'line'}
              problems={problems.byField[field]}
            />
          ))}
        </div>
      </Panel>
      {(['groups', 'themes'] as const).map((part) => (
        <NamedRows key={part} part={part} rows={typed[part]} problems={problems} />
      ))}
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
